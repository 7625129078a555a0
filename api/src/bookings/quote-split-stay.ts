import type { Quote, SplitQuoteRequest } from '@escale/shared/bookings';
import { type Actor, type Interval, instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { againstSale } from './against-sale.ts';
import { isOffered } from './bookable-resource.ts';
import { cancellationDeadlines } from './cancellation-deadlines.ts';
import { type DecidedPart, type DecidedRun, decideParts } from './decide-parts.ts';
import { readSpaces } from './read-spaces.ts';
import { type SeatedPart, seatParts } from './seat-parts.ts';

/** What a stay in parts costs as placing would take it, and whether all of it fits. */
export const quoteSplitStay = async (
  ports: Ports,
  actor: Actor | null,
  request: SplitQuoteRequest,
): Promise<Quote> => {
  const bookables = await readSpaces(ports, actor?.memberId ?? null, request.parts);
  for (const bookable of bookables.values())
    if (!isOffered(bookable, actor)) throw new Refused({ code: 'not-found' });
  const runs = decideParts(bookables, request);
  const parts = runs.flatMap((run) => run.parts);
  const seated = await seatParts(ports.database, parts, request.quantity ?? 1);
  const against = [...bookables.values()]
    .map((space) => againstSale(space))
    .find((refusal) => refusal !== null);
  const reason = against?.code ?? (seated.every(({ fits }) => fits) ? null : 'slot-unavailable');
  const bookings = runs.map(bookingOf);
  return {
    available: reason === null,
    ...(reason !== null && { reason }),
    unitsFree: Math.min(...seated.map(({ unitsFree }) => unitsFree)),
    ...startToEnd(parts),
    ...priceOf(runs),
    nextSteps: [],
    cancellation: bookings[0]?.cancellation ?? [],
    parts: parts.map((part, nth) => partOf(part, seated[nth])),
    bookings,
  };
};

const startToEnd = (parts: readonly DecidedPart[]) => {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) throw new Error('a stay without parts');
  return { start: textsOf(first, first.interval).start, end: textsOf(last, last.interval).end };
};

const priceOf = (runs: readonly DecidedRun[]) => {
  const prices = runs.map(({ decided }) => decided.price);
  return {
    total: prices.reduce((sum, { totalCents }) => sum + totalCents, 0),
    net: prices.reduce((sum, { netCents }) => sum + netCents, 0),
    vat: prices.reduce((sum, { vatCents }) => sum + vatCents, 0),
    currency: 'EUR',
    lines: prices.flatMap(({ lines }) => lines),
  };
};

const partOf = (part: DecidedPart, seated: SeatedPart | undefined) => ({
  resourceId: part.bookable.resource.id,
  ...textsOf(part, part.interval),
  available: againstSale(part.bookable) === null && (seated?.fits ?? false),
  unitsFree: seated?.unitsFree ?? 0,
});

const bookingOf = ({ bookable, decided }: DecidedRun) => ({
  placeSlug: bookable.place.slug,
  ...textsOf({ bookable }, decided.stay.interval),
  total: decided.price.totalCents,
  cancellation: cancellationDeadlines(bookable, decided.stay.interval.start),
});

const textsOf = ({ bookable }: Pick<DecidedPart, 'bookable'>, { start, end }: Interval) => ({
  start: instantText(start, bookable.place.timeZone),
  end: instantText(end, bookable.place.timeZone),
});
