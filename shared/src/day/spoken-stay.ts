import type { StayFields } from '../bookings/index.ts';
import type { LocalDate } from '../kernel/index.ts';
import { spokenDay } from './spoken-day.ts';
import { type SpokenTime, spokenTime } from './spoken-time.ts';
import { countWords, emptyWords, kindWords, plain, rankOf } from './spoken-words.ts';

export type SpokenSpace = { id: string; name: string; kind: string };

export type SpokenStay = {
  space: SpokenSpace;
  /** Others that the words fit as well. */
  alsoFits: SpokenSpace[];
  quantity: number;
  stay: StayFields;
};

export type Unheard = { missing: ('space' | 'day')[] };

/**
 * « salle jardin demain 14 h 2 h », « bureau jeudi matin », « 2 desks on monday »: what is said on the phone, as a
 * stay. It guesses; whoever types reads what was understood, with the price, before anything is booked.
 */
export const spokenStay = (
  text: string,
  { today, spaces }: { today: LocalDate; spaces: readonly SpokenSpace[] },
): SpokenStay | Unheard => {
  const said = plain(text);
  const day = spokenDay(said, today);
  const { time, rest } = spokenTime(day?.rest ?? said);
  const words = rest.split(/[\s-]+/).filter((word) => word !== '');
  const [space, ...alsoFits] = spacesOf(words, spaces);
  // A time alone is one of today.
  const date = day?.date ?? ('start' in time ? today : null);
  if (!space || date === null)
    return { missing: [...(space ? [] : ['space' as const]), ...(date === null ? ['day' as const] : [])] };
  return { space, alsoFits, quantity: quantityOf(words), stay: stayOf(date, time) };
};

const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const stayOf = (date: LocalDate, time: SpokenTime): StayFields => {
  if (!('start' in time))
    return time.formula === 'half_day' ? { ...time, count: 1, date } : { ...time, date };
  return { start: `${date}T${clockText(time.start)}`, end: `${date}T${clockText(time.end)}` };
};

/** A number right before what is counted; « une salle de 12 » counts nothing. */
const quantityOf = (words: readonly string[]): number => {
  const at = words.findIndex((word) => word in kindWords);
  const before = words[at - 1] ?? '';
  if (/^\d{1,3}$/.test(before)) return Math.max(1, Number(before));
  return (rankOf(countWords, before) ?? 0) + 1;
};

/** The spaces whose names and kinds the words fit best, in the order of the place. */
const spacesOf = (words: readonly string[], spaces: readonly SpokenSpace[]): SpokenSpace[] => {
  const kinds = words.flatMap((word) => kindWords[word] ?? []);
  const meaning = words.filter((word) => !emptyWords.has(word));
  const fits = spaces.map((space) => {
    const name = plain(space.name)
      .split(/[\s-]+/)
      .filter((word) => !emptyWords.has(word));
    const heard = name.filter((word) => meaning.includes(word));
    const named = heard.filter((word) => word.length > 1 && !(word in kindWords)).length;
    const rank = kinds.indexOf(space.kind);
    const alike = (heard.length - named) / 2;
    return {
      space,
      // Once a name is said, the likelier kind of two no longer counts.
      score: named * 10 + alike + (rank < 0 ? 0 : 5 - (named > 0 ? 0 : Math.min(rank, 4))),
      // « jardin » is rather the « Salle du jardin » than the « Grande salle, côté jardin ».
      share: heard.length / Math.max(1, name.length),
    };
  });
  const best = Math.max(0, ...fits.map(({ score }) => score));
  return best === 0
    ? []
    : fits
        .filter(({ score }) => score === best)
        .sort((a, b) => b.share - a.share)
        .map(({ space }) => space);
};
