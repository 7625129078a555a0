import type { Instant, LocalDate } from '@escale/shared/kernel';
import type { OpeningCalendar } from '@escale/shared/places';
import { formulas, type Tariff } from '@escale/shared/pricing';
import type { BookingRules, CancellationTier } from '@escale/shared/resources';
import { demoCalendar, demoReasons } from './demo-hours.ts';
import { demoId } from './demo-id.ts';
import type { DemoPass, DemoPast, DemoPlace, DemoPrices, DemoResource, DemoUnits } from './demo-place.ts';
import { type Random, randomFrom } from './random.ts';

export type PlannedTariff = Tariff & { isExample: boolean };
export type PlannedUnit = { id: string; key: string; label: string; kind: DemoUnits['kind'] };
export type PlannedResource = Omit<DemoResource, 'units'> & {
  id: string;
  unitIds: string[];
  rules: BookingRules;
  tariffs: PlannedTariff[];
};

export type PlannedPass = Omit<DemoPass, 'isPublished' | 'resources'> & {
  id: string;
  resourceIds: string[];
  vatRateBasisPoints: number;
  isExample: boolean;
};

/** A place of the demonstration with its ids, ready to be written and booked. */
export type PlannedPlace = Pick<DemoPlace, 'arrival' | 'needsCheckInCode' | 'floors'> & {
  placeId: string;
  slug: string;
  past: DemoPast;
  /** Since when it can be booked: hours, units and tariffs are in force from here on. */
  validFrom: LocalDate;
  calendar: OpeningCalendar;
  reasons: ReadonlyMap<LocalDate, string>;
  units: PlannedUnit[];
  resources: PlannedResource[];
  passes: PlannedPass[];
};

export type Moment = {
  now: Instant;
  today: LocalDate;
  /** Hours, units and tariffs are in force from here on, but where a place joined later. */
  validFrom: LocalDate;
  publicHolidays: ReadonlySet<LocalDate>;
};

/** All back until a day before, half of it after. */
export const demoCancellationPolicy: CancellationTier[] = [
  { hoursBefore: 24, refundPercent: 100 },
  { hoursBefore: 0, refundPercent: 50 },
];

const VAT_BASIS_POINTS = 2_000;
const A_YEAR = 366;

export const planPlace = (place: DemoPlace, placeId: string, today: Moment, random: Random): PlannedPlace => {
  const validFrom = place.past.joined?.(today.today) ?? today.validFrom;
  const moment = { ...today, validFrom };
  const madeAt = Date.parse(validFrom);
  const units = place.units.flatMap(({ key, label, kind, count }) =>
    Array.from({ length: count }, (_, index) => ({
      id: demoId(random, madeAt),
      key,
      label: count > 1 ? `${label} ${index + 1}` : label,
      kind,
    })),
  );
  const resources = place.resources.map(({ units: keys, ...resource }) => ({
    ...resource,
    id: demoId(random, madeAt),
    unitIds: units.filter(({ key }) => keys.includes(key)).map(({ id }) => id),
    rules: rulesOf(resource),
    tariffs: tariffsOf(resource.prices, moment.validFrom),
  }));
  return {
    placeId,
    slug: place.slug,
    past: place.past,
    validFrom,
    calendar: demoCalendar(place, moment),
    reasons: demoReasons(place, moment),
    units,
    resources,
    passes: passesOf(place, resources, madeAt),
    ...(place.arrival && { arrival: place.arrival }),
    ...(place.floors && { floors: place.floors }),
    needsCheckInCode: place.needsCheckInCode ?? false,
  };
};

/** Their ids come from a sequence of their own, so that a pass more changes no booking. */
const passesOf = (
  { slug, passes = [] }: DemoPlace,
  resources: readonly PlannedResource[],
  madeAt: Instant,
): PlannedPass[] => {
  const random = randomFrom(`passes of ${slug}`);
  return passes.map(({ isPublished = false, resources: names, ...pass }) => ({
    ...pass,
    id: demoId(random, madeAt),
    resourceIds: resources.filter(({ name }) => names.includes(name)).map(({ id }) => id),
    vatRateBasisPoints: VAT_BASIS_POINTS,
    isExample: !isPublished,
  }));
};

const rulesOf = (resource: Omit<DemoResource, 'units'>): BookingRules => {
  const {
    slotMinutes = 30,
    maxMinutes = A_YEAR * 1_440,
    bufferMinutes = 0,
    requiresTraining = false,
  } = resource;
  return {
    slotMinutes,
    minMinutes: slotMinutes,
    maxMinutes,
    minNoticeMinutes: 0,
    maxAdvanceDays: A_YEAR,
    maxStaysAhead: 0,
    variations: [],
    bufferMinutes,
    requiresApproval: false,
    requiresTraining,
  };
};

const tariffsOf = ({ standard, solidarity = {}, published }: DemoPrices, validFrom: LocalDate) => {
  const examples = Object.entries({ standard, solidarity }).flatMap(([audience, prices]) =>
    formulas.flatMap((formula) => {
      const amountCents = prices[formula];
      if (amountCents === undefined) return [];
      return [
        { formula, audience, amountCents, vatRateBasisPoints: VAT_BASIS_POINTS, validFrom, isExample: true },
      ];
    }),
  );
  if (!published) return examples;
  const real = { ...published, audience: 'standard', vatRateBasisPoints: VAT_BASIS_POINTS, isExample: false };
  return [...examples, real];
};
