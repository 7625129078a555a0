import { type Executor, readNow, transaction } from '@escale/db';
import {
  countPeople,
  type PlaceDay,
  readExplainedEvents,
  readExplainedRefusals,
  readFiguresPlaces,
} from '@escale/db/statistics';
import { type Actor, instantText } from '@escale/shared/kernel';
import {
  countMinutes,
  type DateRange,
  DEFINITION_VERSION,
  type ExplainedDay,
  type ExplainedItem,
  type ExplainedRevenue,
  type Explanation,
  type Metric,
  unitsInUse,
} from '@escale/shared/statistics';
import { checkDates } from '../check-dates.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { countPlaceDays } from './count-place-days.ts';
import { explainedStays } from './explained-stays.ts';
import { figuresScope } from './figures-scope.ts';
import { fractionOf } from './fraction-of.ts';
import { type CountedRows, readCounted } from './read-counted.ts';
import { toldPeople } from './statistics-row.ts';

const MAX_DAYS = 366;

/** Nothing of units adds up to these. */
const countsHeads: ReadonlySet<Metric> = new Set(['peak', 'people', 'events', 'refusals']);

type Asked = DateRange & { metric: Metric; place: string; as?: 'department' };

/**
 * The rows that a figure of one place adds up to, counted anew from what they are made of.
 * @throws Refused not-found | not-allowed | malformed-date | range-backwards | range-too-long
 */
export const explainFigure = async (
  ports: Ports,
  actor: Actor,
  { metric, from, to, ...whose }: Asked,
): Promise<Explanation> => {
  checkDates({ from, to }, MAX_DAYS);
  const { placeIds, hidesFewPeople } = await figuresScope(ports, actor, whose);
  return transaction(ports.database, async (tx) => {
    const [place] = await readFiguresPlaces(tx, { placeIds, communeInsee: null });
    const range = { from, to };
    const [rows] = place ? await readCounted(tx, { placeIds: [place.id], ...range }) : [];
    if (!place || !rows) throw new Refused({ code: 'not-found' });
    const days = countPlaceDays(rows, range);
    const addsUp = !countsHeads.has(metric);
    const items = await itemsOf(tx, metric, { placeId: place.id, ...range }, hidesFewPeople);
    return {
      metric,
      definitionVersion: DEFINITION_VERSION,
      asOf: instantText(await readNow(tx), place.timeZone),
      peak: null,
      ...(await fractionFor(tx, metric, { rows, days, items }, range, hidesFewPeople)),
      rows: addsUp ? unitDays(rows, range) : [],
      revenue: metric === 'revenueNetCents' ? earnedDays(days) : [],
      items,
      bookings: hidesFewPeople || !addsUp ? null : explainedStays(rows, range),
    };
  });
};

type Fraction = Pick<Explanation, 'numerator' | 'denominator' | 'value'>;

const fractionFor = async (
  tx: Executor,
  metric: Metric,
  { rows, days, items }: { rows: CountedRows; days: PlaceDay[]; items: ExplainedItem[] },
  range: DateRange,
  hidesFewPeople: boolean,
): Promise<Fraction & Partial<Pick<Explanation, 'peak'>>> => {
  if (metric === 'events') return justOne(items.length);
  if (metric === 'refusals') return justOne(items.reduce((sum, { count }) => sum + (count ?? 0), 0));
  if (metric === 'people') return peopleOf(tx, { placeId: rows.placeId, ...range }, hidesFewPeople);
  if (metric !== 'peak') return fractionOf(metric, days);
  const { max, p95, bins } = unitsInUse(rows, range);
  return { numerator: max, denominator: null, value: p95, peak: { max, p95, quarters: bins } };
};

const justOne = (count: number): Fraction => ({ numerator: count, denominator: null, value: count });

const earnedDays = (days: readonly PlaceDay[]): ExplainedRevenue[] =>
  days
    .filter(({ revenueNetCents }) => revenueNetCents !== 0)
    .map(({ onDate: date, kind, revenueNetCents }) => ({ date, kind, revenueNetCents }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));

/** Events that took place, or spaces and dates with refusals. Of events few people are hidden as elsewhere. */
const itemsOf = async (
  tx: Executor,
  metric: Metric,
  asked: DateRange & { placeId: string },
  hidesFewPeople: boolean,
): Promise<ExplainedItem[]> => {
  if (metric === 'refusals') return readExplainedRefusals(tx, asked);
  if (metric !== 'events') return [];
  const told = (count: number | null) => (count === null || !hidesFewPeople ? count : toldPeople(count));
  return (await readExplainedEvents(tx, asked)).map(({ isPublic, label, count, attended, ...event }) => ({
    ...event,
    label: hidesFewPeople && !isPublic ? null : label,
    count: told(count),
    attended: told(attended),
  }));
};

const unitDays = (rows: CountedRows, range: DateRange): ExplainedDay[] => {
  const unitOf = new Map(rows.units.map((unit) => [unit.id, unit]));
  return countMinutes(rows, range, ({ id }) => id).flatMap(({ date, group, open, booked, used }) => {
    const unit = unitOf.get(group);
    if (!unit) return [];
    return [
      {
        unitId: group,
        unitLabel: unit.label,
        kind: unit.kind,
        date,
        openSeatMinutes: open,
        bookedSeatMinutes: booked,
        usedSeatMinutes: used,
      },
    ];
  });
};

/** Distinct persons: a number and nothing behind it, since a row would be a person. */
const peopleOf = async (
  tx: Executor,
  { placeId, from, to }: DateRange & { placeId: string },
  hidesFewPeople: boolean,
): Promise<Fraction> => {
  const [row] = await countPeople(tx, { placeIds: [placeId], from, to, groupBy: 'place' });
  const people = hidesFewPeople ? toldPeople(row?.people ?? 0) : (row?.people ?? 0);
  return { numerator: people, denominator: null, value: people };
};
