import { membershipContract } from '@escale/shared/membership';
import { passesContract } from '@escale/shared/passes';
import { audiencesContract, standardAudience } from '@escale/shared/pricing';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { act } from '#lib/pages/manage/members/server/act.ts';
import { readStays } from '#lib/pages/manage/members/server/read-stays.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const { locals, params, url, parent } = event;
  requireMember(locals, url);
  const { place } = await parent();
  const isManager = place.role !== 'host' && place.role !== 'accountant';
  const key = { slug: params.slug, memberId: params.id };
  const [person, setup, products] = await Promise.all([
    locals.call(membershipContract.read, { params: key }),
    isManager ? setupOf(event) : null,
    isManager ? locals.call(passesContract.listProducts, { params: { slug: params.slug } }) : null,
  ]);
  const audiences = setup?.resources.flatMap(({ tariffs }) => tariffs.map(({ audience }) => audience)) ?? [];
  return {
    person: orSignIn(person, locals, url),
    isManager,
    // Not `today`: the layout's own would be hidden by it.
    todayThere: setup?.today ?? null,
    audiences: [...new Set(audiences)].filter((one) => one !== standardAudience),
    products: products === null ? [] : orSignIn(products, locals, url),
    keys: { note: crypto.randomUUID(), sale: crypto.randomUUID() },
    done: url.searchParams.get('fait'),
  };
};

export const actions = {
  noter: act('note', ({ call, text, key, params }) =>
    call(membershipContract.writeNote, { params, body: { text: text('note').trim() } }, key),
  ),
  retirerNote: act('retiree', ({ call, text, params }) =>
    call(membershipContract.removeNote, { params: { ...params, noteId: text('id') } }),
  ),
  regler: act('regle', ({ call, all, params }) =>
    call(membershipContract.takePayment, { params, body: { stays: readStays(all('sejour')) } }),
  ),
  reglerCarnet: act('regle', ({ call, text }) =>
    call(passesContract.pay, { params: { id: text('id') }, body: {} }),
  ),
  vendre: act('vendu', ({ call, text, key, params }) => {
    const [productId = '', total = ''] = text('carnet').split(' ');
    const startsOn = text('premierJour');
    const body = {
      productId,
      expectedTotal: Number(total),
      isPaid: text('paye') === 'on',
      ...(startsOn && { startsOn }),
    };
    return call(membershipContract.sellPass, { params, body }, key);
  }),
  resilier: act('resilie', ({ call, text }) => {
    const body = text('garder') === '1' ? { laterStays: 'keep' as const } : {};
    return call(passesContract.terminate, { params: { id: text('id') }, body });
  }),
  verifier: act('public', ({ call, text, params: { slug } }) => {
    const validUntil = text('fin');
    const body = { email: text('email'), audience: text('public'), ...(validUntil && { validUntil }) };
    return call(audiencesContract.verify, { params: { slug }, body });
  }),
  retirerPublic: act('public', ({ call, text, params }) =>
    call(audiencesContract.withdraw, { params: { ...params, audience: text('public') } }),
  ),
} satisfies Actions;
