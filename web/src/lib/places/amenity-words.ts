import type { Words } from '../messages/words.ts';
import type { IconName } from '../ui/icons.ts';

const iconOf: [pattern: RegExp, icon: IconName][] = [
  [/internet/, 'wifi'],
  [/kitchen|restaurant/, 'kitchen'],
  [/coffee/, 'coffee'],
  [/garden|terrace/, 'garden'],
  [/phone/, 'phone'],
  [/meeting|lounge|event/, 'meeting'],
  [/locker|mailbox/, 'locker'],
  [/print/, 'printer'],
  [/bike/, 'bike'],
  [/quiet/, 'quiet'],
  [/wheelchair/, 'wheelchair'],
  [/recycling/, 'loop'],
  [/fablab|workshop|studio/, 'tool'],
];

/** An amenity in words, with its icon; one that we have no word for keeps the source's own. */
export function amenityWords(amenity: string, words: Words['places']): { label: string; icon: IconName } {
  const known: Record<string, string> = words.amenities;
  const spelled = amenity.replaceAll('_', ' ');
  return {
    label: known[amenity] ?? spelled.charAt(0).toUpperCase() + spelled.slice(1),
    icon: iconOf.find(([pattern]) => pattern.test(amenity))?.[1] ?? 'dot',
  };
}
