import type { Problem } from '@escale/shared/kernel';
import { voucherStatementsContract } from '@escale/shared/voucher-statements';
import { vouchersContract } from '@escale/shared/vouchers';
import { fail, redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { type TypedForm, typedForm } from '#lib/forms/typed-form.ts';
import { placesToChoose } from '#lib/pages/department/subsidies/server/places-to-choose.ts';
import type { Missing } from '#lib/pages/department/vouchers/form-problem.ts';
import { readProgrammeChange } from '#lib/pages/department/vouchers/server/read-programme-form.ts';
import { type ProgrammeNews, voucherPaths } from '#lib/pages/department/vouchers/voucher-paths.ts';
import { today } from '#lib/server/clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

type Failed = { typed: TypedForm; missing: Missing[]; problem: Problem | null };

export const load = async ({ locals, url, params }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const [programme, statements, places] = await Promise.all([
    locals.call(vouchersContract.read, { params }),
    locals.call(voucherStatementsContract.list, { querystring: { programme: params.id } }),
    placesToChoose(locals),
  ]);
  const shown = orSignIn(programme, locals, url);
  const agreed = new Set(shown.places.filter(({ leftOn }) => leftOn === null).map(({ slug }) => slug));
  return {
    programme: shown,
    statements: orErrorPage(statements).items,
    places: places.filter(({ slug }) => !agreed.has(slug)),
    leaving: shown.places.find(({ slug }) => slug === url.searchParams.get('retirer')) ?? null,
    withdrawing: shown.batches.find(({ id }) => id === url.searchParams.get('reprendre')) ?? null,
    withdrawn: shown.batches.find(({ id }) => id === url.searchParams.get('repris')) ?? null,
    isDone: url.searchParams.has('fait'),
    stated: url.searchParams.get('releves'),
    lastMonth: new Date(Date.parse(`${today().slice(0, 7)}-01T00:00:00Z`) - 1).toISOString().slice(0, 7),
  };
};

type At = { locals: App.Locals; params: { id: string } };

/** Back to the programme with what was done, or the page again with what stands against it. */
const shown = (
  { locals, params }: At,
  answer: { ok: true } | { ok: false; problem: Problem },
  typed: TypedForm,
  news: ProgrammeNews = { fait: '1' },
) => {
  if (answer.ok) redirect(303, voucherPaths(locals.lang).programme(params.id, news));
  const failed: Failed = { typed, missing: [], problem: answer.problem };
  return fail(answer.problem.status, failed);
};

export const actions = {
  modifier: async (event) => {
    const form = await event.request.formData();
    const typed = typedForm(form);
    const { body, missing } = readProgrammeChange(typed);
    const failed: Failed = { typed, missing, problem: null };
    if (missing.length > 0) return fail(422, failed);
    const seen = Number(formText(form, 'vu')) || 0;
    const { params } = event;
    return shown(
      event,
      await event.locals.call(vouchersContract.update, { params, body: { ...body, seen } }),
      typed,
    );
  },
  terminer: async (event) => {
    const form = await event.request.formData();
    const body = { ended: true, seen: Number(formText(form, 'vu')) || 0 };
    const { params } = event;
    return shown(event, await event.locals.call(vouchersContract.update, { params, body }), {});
  },
  convenir: async (event) => {
    const form = await event.request.formData();
    const slug = formText(form, 'lieu').slice(0, 80);
    const failed: Failed = { typed: {}, missing: ['lieu'], problem: null };
    if (slug === '') return fail(422, failed);
    const params = { ...event.params, slug };
    return shown(event, await event.locals.call(vouchersContract.agree, { params }), {});
  },
  retirer: async (event) => {
    const form = await event.request.formData();
    const slug = formText(form, 'lieu').slice(0, 80);
    const querystring = { staysStand: formText(form, 'honorer') === 'oui' };
    const answer = await event.locals.call(vouchersContract.leave, {
      params: { ...event.params, slug },
      querystring,
    });
    if (!answer.ok && answer.problem.code === 'voucher-stays-to-come')
      redirect(303, voucherPaths(event.locals.lang).programme(event.params.id, { retirer: slug }));
    return shown(event, answer, {});
  },
  reprendre: async (event) => {
    const batchId = formText(await event.request.formData(), 'lot').slice(0, 40);
    const params = { ...event.params, batchId };
    return shown(
      event,
      await event.locals.call(vouchersContract.withdraw, { params }),
      {},
      { repris: batchId },
    );
  },
  relever: async (event) => {
    const form = await event.request.formData();
    const typed = typedForm(form);
    const month = formText(form, 'mois').trim();
    const failed: Failed = { typed, missing: ['mois'], problem: null };
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return fail(422, failed);
    const { params } = event;
    const answer = await event.locals.call(voucherStatementsContract.prepare, { params, body: { month } });
    return shown(event, answer, typed, { releves: month });
  },
} satisfies Actions;
