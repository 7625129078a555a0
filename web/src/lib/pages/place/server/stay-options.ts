import type { SuggestedStay, WholeQuoteRequest } from '@escale/shared/bookings';
import type { PlacePage, ResourceSchema } from '@escale/shared/resources';
import { type Day, leastFree, ribbonOf } from '#lib/availability/ribbon.ts';
import { type DayAxis, onAxis } from '#lib/availability/server/day-axis.ts';
import { localMoment } from '#lib/pages/search/need.ts';
import type { Choice } from '#lib/paths.ts';
import { wallClock, wallClockEnd } from '#lib/time/wall-clock.ts';
import type { StayOption } from '../booking-view.ts';
import { type Chosen, stayQuery } from '../chosen.ts';

type Given = {
  resource: ResourceSchema;
  place: PlacePage;
  date: string;
  axis: DayAxis;
  day: Day;
  suggestions: SuggestedStay[];
  chosen: Chosen;
};

type Stay = NonNullable<Chosen['stay']>;
type Option = StayOption & { stay: Stay };

/** The radios of a day: what people usually take, and the hours asked for if they are none of these. */
export function stayOptions(given: Given): {
  stays: StayOption[];
  choice: Choice | null;
  request: WholeQuoteRequest | null;
} {
  const usual = given.suggestions.map((one) => suggestedOption(one, given));
  const wished = given.chosen.stay;
  const match = wished && usual.find((option) => isSame(option, wished));
  const own = wished && 'from' in wished && !match ? [ownOption(wished, given)] : [];
  const options = [...usual, ...own];
  const picked = match ?? own[0] ?? usual.find(({ isAvailable }) => isAvailable) ?? usual[0] ?? null;
  const base: Choice = {
    espace: given.resource.id,
    jour: given.date,
    combien: given.chosen.quantity === 1 ? '' : String(given.chosen.quantity),
  };
  return {
    stays: options.map(({ stay: _, ...option }) => ({ ...option, isChosen: option.value === picked?.value })),
    choice: picked && { ...base, ...stayQuery(picked.stay) },
    request: picked && requestOf(picked.stay, given),
  };
}

function suggestedOption(one: SuggestedStay, { place, axis }: Given): Option {
  const start = wallClock(one.start, place.timeZone);
  const end = wallClockEnd(one.end, place.timeZone);
  const from = start.minutes;
  const to = end.minutes + (end.date > start.date ? 1440 : 0);
  const stay: Stay = one.formula ? { formula: one.formula, half: one.half } : { from, to };
  return {
    stay,
    value: radioOf(stay),
    name: one.half ?? (one.formula === 'day' ? 'whole' : 'rest'),
    from,
    to,
    onAxis: onAxis(axis, one),
    totalCents: one.total,
    unitsFree: one.unitsFree,
    isAvailable: one.available,
    isChosen: false,
  };
}

function ownOption(stay: { from: number; to: number }, { axis, day, chosen }: Given): Option {
  const first = axis.ticks[0];
  const shift = first ? first.at - first.minutes : 0;
  const span = { from: stay.from + shift, to: stay.to + shift };
  const unitsFree = leastFree(ribbonOf(day).levels, span);
  return {
    stay,
    value: radioOf(stay),
    name: 'yours',
    ...stay,
    onAxis: span,
    totalCents: null,
    unitsFree,
    isAvailable: unitsFree >= chosen.quantity,
    isChosen: false,
  };
}

const radioOf = (stay: Stay) => String(new URLSearchParams(Object.entries(stayQuery(stay))));

const isSame = (option: Option, stay: Stay) =>
  'from' in stay ? option.from === stay.from && option.to === stay.to : option.value === radioOf(stay);

function requestOf(stay: Stay, { resource, date, chosen }: Given): WholeQuoteRequest {
  const what = { resourceId: resource.id, quantity: chosen.quantity };
  if ('from' in stay) {
    return { ...what, start: localMoment(date, stay.from), end: localMoment(date, stay.to) };
  }
  return { ...what, formula: stay.formula, date, ...(stay.half ? { half: stay.half } : { count: 1 }) };
}
