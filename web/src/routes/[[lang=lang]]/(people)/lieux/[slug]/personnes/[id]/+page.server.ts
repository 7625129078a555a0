import { peopleContract } from '@escale/shared/people';
import { placePageContract } from '@escale/shared/resources';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { paths } from '#lib/paths.ts';
import { readMessageForm } from '#lib/people/server/read-message-form.ts';
import { settleMessage } from '#lib/people/server/settle-message.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  const [place, person] = await Promise.all([
    locals.call(placePageContract.read, { params: { slug: params.slug } }),
    locals.call(peopleContract.read, { params }),
  ]);
  const { name, slug } = orErrorPage(place);
  return {
    place: { name, slug },
    person: orErrorPage(person),
    newKey: crypto.randomUUID(),
    isSent: url.searchParams.has('envoye'),
  };
};

export const actions = {
  default: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const typed = readMessageForm(await request.formData());
    const input = { params, body: typed.message };
    const answer = await locals.call(peopleContract.write, input, { idempotencyKey: typed.key });
    const to = paths(locals.lang);
    const here = to.person(params.slug, params.id);
    return settleMessage(answer, typed, {
      sent: to.person(params.slug, params.id, { envoye: '1' }),
      signIn: to.signIn(here),
    });
  },
} satisfies Actions;
