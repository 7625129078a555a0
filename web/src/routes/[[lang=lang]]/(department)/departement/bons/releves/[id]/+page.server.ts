import { voucherStatementsContract } from '@escale/shared/voucher-statements';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { voucherPaths } from '#lib/pages/department/vouchers/voucher-paths.ts';
import { today } from '#lib/server/clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url, params }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const statement = orSignIn(await locals.call(voucherStatementsContract.read, { params }), locals, url);
  return { statement, news: url.searchParams.get('fait'), today: today() };
};

export const actions = {
  approuver: async ({ locals, params }) => {
    const answer = await locals.call(voucherStatementsContract.approve, { params });
    if (answer.ok) redirect(303, voucherPaths(locals.lang).statement(params.id, { fait: 'approuve' }));
    return fail(answer.problem.status, { problem: answer.problem, paidOn: null });
  },
  payer: async ({ request, locals, params }) => {
    const paidOn = formText(await request.formData(), 'paye')
      .trim()
      .slice(0, 10);
    const answer = await locals.call(voucherStatementsContract.pay, { params, body: { paidOn } });
    if (answer.ok) redirect(303, voucherPaths(locals.lang).statement(params.id, { fait: 'paye' }));
    return fail(answer.problem.status, { problem: answer.problem, paidOn });
  },
} satisfies Actions;
