import type { Problem } from '@escale/shared/kernel';
import type { DepartmentWords } from '#lib/messages/department.ts';

export type Missing = keyof DepartmentWords['vouchers']['form']['missing'];

type Failed = { missing: readonly Missing[]; problem: Problem | null } | null | undefined;

/** What stood against a form, for the list at its top. */
export function formProblems(
  failed: Failed,
  { form, refusals }: DepartmentWords['vouchers'],
): { text: string; field?: string | undefined }[] {
  if (!failed) return [];
  const { missing, problem } = failed;
  const left = missing.map((field) => ({ text: form.missing[field], field }));
  return problem ? [...left, { text: refusals[problem.code] ?? refusals.other ?? '' }] : left;
}
