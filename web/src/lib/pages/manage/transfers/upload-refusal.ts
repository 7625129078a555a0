import type { Problem } from '@escale/shared/kernel';
import type { TransferKind } from '@escale/shared/transfers';
import type { Lang } from '#lib/messages/lang.ts';
import type { ManageWords } from '#lib/messages/manage.ts';
import { columnWords } from './fault-words.ts';

/** Why a file is not taken, or an import not carried out, and what to do. */
export function transferRefusal(
  problem: Problem,
  kind: TransferKind,
  lang: Lang,
  { transfers: says }: ManageWords,
): string {
  const { code, reason, columns } = problem as Problem & { reason?: string; columns?: string[] };
  if (code === 'people-must-know') return says.peopleKnowMissing;
  const key = code === 'file-unreadable' ? (reason ?? 'other') : code;
  const sentence = Object.entries(says.refusals).find(([name]) => name === key)?.[1] ?? says.refusals.other;
  if (typeof sentence === 'string') return sentence;
  return sentence((columns ?? []).map((column) => columnWords(column, kind, lang)).join(', '));
}
