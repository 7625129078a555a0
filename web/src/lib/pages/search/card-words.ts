import { clip } from '../../availability/spans.ts';
import { spansWords } from '../../availability/spans-words.ts';
import type { Format } from '../../messages/format.ts';
import type { SearchWords } from '../../messages/search.ts';
import type { Words } from '../../messages/words.ts';
import { stationWords } from '../../places/station-words.ts';
import { longStay } from './duration.ts';
import type { Need } from './need.ts';
import type { PlaceCard } from './place-card.ts';

type Said = Words & { search: SearchWords };

/** Everything a card says in sentences. */
export function cardWords(card: PlaceCard, need: Need, words: Said, format: Format) {
  const { home, places, search } = words;
  const [one, many] = places.free[need.kind];
  const count = (n: number) => format.plural(n, one ?? '', many ?? '');
  const fits = card.verdict === 'fits';
  const instead =
    card.freeSpans.length > 0 ? home.freeInstead(spansWords(card.freeSpans, words, format)) : null;
  const why = fits ? null : reasonOf(card, need, words, format);
  const free = fits
    ? home.forWholeStay(format.number(card.unitsFree), count(card.unitsFree), format.number(card.units))
    : null;
  return {
    where: whereOf(card, words, format),
    free,
    why,
    instead: card.verdict === 'closed' || longStay(need.duration) ? null : instead,
    ribbon: free ? free.join('') : [why, instead].filter(Boolean).join('. '),
    stay: home.stay(
      longStay(need.duration)
        ? search.lasting[need.duration]
        : format.duration(need.toMinutes - need.fromMinutes),
    ),
    toAsk: card.toAsk.map((one) => search.toAsk[one]),
  };
}

function reasonOf(card: PlaceCard, need: Need, words: Said, format: Format): string {
  const { home } = words;
  if (longStay(need.duration)) return words.search.notAllAlong;
  if (card.verdict === 'closed') return home.closedThatDay;
  if (card.freeSpans.length === 0) return home.fullAll;
  if (card.verdict === 'outside-hours' || card.fullSpans.length === 0) return home.notThen;
  const within = clip(card.fullSpans, { from: need.fromMinutes, to: need.toMinutes });
  return within.length > 1 ? home.fullAtTimes : home.fullPart(spansWords(within, words, format));
}

function whereOf(card: PlaceCard, words: Words, format: Format): string {
  const far =
    card.distanceMeters === null ? '' : `, ${words.home.farAway(format.distance(card.distanceMeters))}`;
  const station = card.station ? ` · ${stationWords(card.station, words, format)}` : '';
  return `${card.commune}${far}${station}`;
}
