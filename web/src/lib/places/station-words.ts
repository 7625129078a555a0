import type { Format } from '../messages/format.ts';
import type { Words } from '../messages/words.ts';
import type { Station } from '../pages/search/place-card.ts';

const modes: Record<string, string> = { MÉTRO: 'métro', METRO: 'métro', TRAM: 'tram', TRAIN: 'train' };

/** « Métro 13 » inside a sentence: métro 13. */
const lineWords = (line: string): string => {
  const [mode = '', ...rest] = line.split(' ');
  return [modes[mode.toUpperCase()] ?? mode, ...rest].join('\u00a0');
};

/** « métro 13, RER B » */
export const linesWords = (lines: readonly string[]): string => lines.map(lineWords).join(', ');

/** métro 13 à 350 m, as the crow flies. */
export function stationWords(station: Station, words: Words, format: Format): string {
  const lines = linesWords(station.lines);
  return words.home.station(lines || station.name, format.distance(station.distanceMeters));
}
