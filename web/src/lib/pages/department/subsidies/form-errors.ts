import type { Problem } from '@escale/shared/kernel';
import type { DepartmentWords } from '#lib/messages/department.ts';

export type Missing = keyof DepartmentWords['subsidies']['form']['incomplete'];

/** Which field a refusal is about, where one can tell. */
const fieldOfRefusal: Record<string, string> = {
  'malformed-date': 'signee',
  'range-backwards': 'fin',
  'range-too-long': 'fin',
  'target-unclear': 'objectifs',
  'instalments-above-amount': 'versements',
  'unknown-commune': 'commune',
};

type Failed = { missing: Missing[]; problem: Problem | null } | null | undefined;

/** What stood against a form, for the list at its top. */
export function formErrors(
  failed: Failed,
  { form, refusals }: DepartmentWords['subsidies'],
): { text: string; field?: string | undefined }[] {
  if (!failed) return [];
  const { missing, problem } = failed;
  const left = missing.map((field) => ({ text: form.incomplete[field], field }));
  if (!problem) return left;
  const text = refusals[problem.code] ?? refusals.other ?? '';
  return [...left, { text, field: fieldOfRefusal[problem.code] }];
}
