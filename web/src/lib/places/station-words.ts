import type { Format } from '../messages/format.ts';
import type { Words } from '../messages/words.ts';
import type { Station } from '../pages/search/place-card.ts';

/** « Métro 13 » inside a sentence: métro 13. */
const lineWords = (line: string, { home: { metro } }: Words): string => {
  const [mode = '', ...rest] = line.split(' ');
  const modes: Record<string, string> = { MÉTRO: metro, METRO: metro, TRAM: 'tram', TRAIN: 'train' };
  return [modes[mode.toUpperCase()] ?? mode, ...rest].join('\u00a0');
};

/** « métro 13, RER B » */
export const linesWords = (lines: readonly string[], words: Words): string =>
  lines.map((line) => lineWords(line, words)).join(', ');

/** métro 13 à 350 m, as the crow flies. */
export function stationWords(station: Station, words: Words, format: Format): string {
  const lines = linesWords(station.lines, words);
  return words.home.station(lines || station.name, format.distance(station.distanceMeters));
}
