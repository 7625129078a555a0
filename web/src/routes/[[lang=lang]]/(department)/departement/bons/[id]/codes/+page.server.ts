import type { Problem } from '@escale/shared/kernel';
import { vouchersContract } from '@escale/shared/vouchers';
import { fail } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { type TypedForm, typedForm } from '#lib/forms/typed-form.ts';
import { textOf } from '#lib/pages/department/subsidies/server/typed-values.ts';
import type { Missing } from '#lib/pages/department/vouchers/form-problem.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url, params }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const programme = orSignIn(await locals.call(vouchersContract.read, { params }), locals, url);
  return { programme, newBatch: crypto.randomUUID() };
};

type Failed = { typed: TypedForm; missing: Missing[]; problem: Problem | null; made: null };

const numberIn = (typed: TypedForm, name: string, most: number): number | null => {
  const text = textOf(typed, name);
  return /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : null;
};

export const actions = {
  /** The codes are in the answer alone: no address leads to them again. */
  default: async ({ request, locals, params }) => {
    const typed = typedForm(await request.formData());
    const [count, units] = [numberIn(typed, 'nombre', 500), numberIn(typed, 'unites', 1_000)];
    const expiresOn = textOf(typed, 'jusque');
    const missing: Missing[] = [];
    if (count === null) missing.push('nombre');
    if (units === null) missing.push('unites');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(expiresOn)) missing.push('jusque');
    const failed: Failed = { typed, missing, problem: null, made: null };
    if (count === null || units === null || missing.length > 0) return fail(422, failed);
    const body = { batchId: textOf(typed, 'lot'), count, units, expiresOn };
    const answer = await locals.call(vouchersContract.make, { params, body });
    if (!answer.ok) return fail(answer.problem.status, { ...failed, problem: answer.problem });
    return { typed, missing, problem: null, made: { codes: answer.value.codes, units, expiresOn } };
  },
} satisfies Actions;
