import { vouchersContract } from '@escale/shared/vouchers';
import { fail, redirect } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { readIdempotencyKey } from '#lib/bookings/server/read-idempotency-key.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { readProgrammeForm } from '#lib/pages/department/vouchers/server/read-programme-form.ts';
import { voucherPaths } from '#lib/pages/department/vouchers/voucher-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  return { newKey: crypto.randomUUID() };
};

export const actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const typed = typedForm(form);
    const { body, missing } = readProgrammeForm(typed);
    if (missing.length > 0) return fail(422, { typed, missing, problem: null });
    const key = readIdempotencyKey(form);
    const answer = await locals.call(vouchersContract.create, { body }, { idempotencyKey: key });
    if (!answer.ok) return fail(answer.problem.status, { typed, missing, problem: answer.problem });
    redirect(303, voucherPaths(locals.lang).programme(answer.value.id, { fait: '1' }));
  },
} satisfies Actions;
