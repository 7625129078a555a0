import type { Format } from '../messages/format.ts';
import type { Words } from '../messages/words.ts';
import type { Span } from './spans.ts';

/** « de 9 h à 12 h et de 14 h à 18 h », from minutes of the local day. */
export const spansWords = (spans: readonly Span[], words: Words, format: Format): string =>
  format.list(spans.map(({ from, to }) => words.ribbon.between(format.time(from), format.time(to))));
