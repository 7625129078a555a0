import {
  allocationWords,
  columnsOf,
  formulaWords,
  type ImportLine,
  kindWords,
  settledStatuses,
  statusWords,
  type TransferKind,
  type Words,
  wordOf,
} from '@escale/shared/transfers';
import type { Lang } from '#lib/messages/lang.ts';
import type { ManageWords } from '#lib/messages/manage.ts';

type Fault = ImportLine['faults'][number];
type Facts = NonNullable<Fault['facts']>;

const wordsOf: Readonly<Record<string, Words<string>>> = {
  kind: kindWords,
  unitKind: kindWords,
  allocation: allocationWords,
  formula: formulaWords,
  status: statusWords,
};

/** What is wrong with a cell, in a sentence: the column, what stands there, what to do. */
export function faultWords(
  fault: Fault,
  kind: TransferKind,
  lang: Lang,
  { transfers: says }: ManageWords,
): string {
  const { column, value, code, facts = {} } = fault;
  const sentences: Record<string, (facts: Facts) => string> = says.faults;
  const sentence = (sentences[code] ?? sentences.other)?.(readable(column, facts, lang)) ?? '';
  const head = column === null ? says.wholeLine : says.fault(columnWords(column, kind, lang), value);
  return `${head} ${sentence}`;
}

export function columnWords(key: string, kind: TransferKind, lang: Lang): string {
  return columnsOf[kind].find((column) => column.key === key)?.[lang] ?? key;
}

/** The words that a cell may say, as one writes them in the language of the page. */
function readable(column: string | null, facts: Facts, lang: Lang): Facts {
  const words = column === null ? undefined : wordsOf[column];
  if (!words || typeof facts.known !== 'string') return facts;
  const known = column === 'status' ? [...settledStatuses] : facts.known.split(',');
  return { ...facts, known: known.map((value) => wordOf(words, value, lang)).join(', ') };
}
