import type { Problem } from '@escale/shared/kernel';
import type { DepartmentWords } from '#lib/messages/department.ts';

export type Missing = keyof DepartmentWords['events']['incomplete'];

/** Which field a refusal is about, where one can tell. */
const fieldOfRefusal: Record<string, string> = {
  'end-before-start': 'fin',
  'event-in-the-past': 'debut',
  'event-beyond-horizon': 'fin',
  'nonexistent-local-time': 'debut',
  'ambiguous-local-time': 'debut',
  'capacity-below-registered': 'places',
  'unknown-commune': 'commune',
};

type Failed = { missing?: Missing[]; problem?: Problem | null } | null | undefined;

/** What stood against a form, for the list at its top. */
export function eventErrors(
  failed: Failed,
  { incomplete, refusals }: DepartmentWords['events'],
): { text: string; field?: string | undefined }[] {
  if (!failed) return [];
  const { missing = [], problem } = failed;
  const left = missing.map((field) => ({ text: incomplete[field], field }));
  if (!problem) return left;
  return [
    ...left,
    { text: refusals[problem.code] ?? refusals.other ?? '', field: fieldOfRefusal[problem.code] },
  ];
}
