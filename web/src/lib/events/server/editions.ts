import { departmentEventsContract, type EventEdition } from '@escale/shared/events';
import type { Call } from '#lib/api/server/call.ts';
import { format } from '#lib/messages/format.ts';
import type { Lang } from '#lib/messages/lang.ts';
import { editionWords } from './edition-words.ts';

/** What the page shows of the series that the department holds, in its language: null where nothing is known of any. */
export async function editions(call: Call, lang: Lang) {
  const answer = await call(departmentEventsContract.editions, {});
  const items = answer.ok ? answer.value.items.filter(({ series }) => series === 'matinees') : [];
  if (items.length === 0) return null;
  const { rowOf, ...words } = editionWords(lang);
  const { number } = format(lang);
  const countOf = ({ attendance, approximate }: EventEdition) => words.count(number(attendance), approximate);
  const { count: _, ...said } = words;
  return {
    ...said,
    most: Math.max(...items.map(({ attendance }) => attendance)),
    rows: items.map((edition) => ({
      ...rowOf(edition),
      attendance: edition.attendance,
      count: countOf(edition),
    })),
  };
}
