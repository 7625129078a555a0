import type { Format } from '../messages/format.ts';
import type { Words } from '../messages/words.ts';
import type { Station } from '../pages/search/place-card.ts';

const modes: Record<string, string> = { Métro: 'métro', Tram: 'tram', Train: 'train' };

/** « Métro 13 » inside a sentence: métro 13. */
const lineWords = (line: string): string => {
  const [mode = '', ...rest] = line.split(' ');
  return [modes[mode] ?? mode, ...rest].join('\u00a0');
};

/** métro 13 à 350 m, as the crow flies. */
export function stationWords(station: Station, words: Words, format: Format): string {
  const lines = station.lines.map(lineWords).join(', ');
  return words.home.station(lines || station.name, format.distance(station.distanceMeters));
}
