import type { Problem } from '@escale/shared/kernel';
import type { ManageWords } from '#lib/messages/manage.ts';

/** The sentence for what stood against a change. */
export function problemWords({ code }: Problem, { refusals }: ManageWords): string {
  const known: Record<string, string> = refusals;
  return known[code] ?? refusals.other;
}

/** For the list at the top of a form; `fieldOf` says where the trouble is, where one can tell. */
export function problemErrors(
  problem: Problem | null | undefined,
  words: ManageWords,
  fieldOf: Record<string, string> = {},
): { text: string; field?: string | undefined }[] {
  return problem ? [{ text: problemWords(problem, words), field: fieldOf[problem.code] }] : [];
}
