import type { Asker, CatalogueEntry, CatalogueResource } from '@escale/db/bookings';
import type { FoundPlace } from '@escale/db/places';
import { noHoldings } from '@escale/shared/bookings';
import { accept, type Instant, instantText, localDateOf, resolveLocalTime } from '@escale/shared/kernel';
import { quantityForPeople } from '@escale/shared/resources';
import { type Refusal, Refused } from '../refused.ts';
import { type DecidedStay, decideStay } from './decide-stay.ts';
import { isWithinLimits } from './is-within-limits.ts';
import type { Need } from './need.ts';

/** A resource whose rules allow the need, with the price; whether it is free nobody has asked yet. */
export type Candidate = {
  place: FoundPlace;
  /** Where it stands: what else the place sells is seated on the same units. */
  entry: CatalogueEntry;
  now: Instant;
  resource: CatalogueResource;
  unitIds: string[];
  stay: DecidedStay;
};

type Asked = { places: readonly FoundPlace[]; catalogue: ReadonlyMap<string, CatalogueEntry>; asker: Asker };

/**
 * What could take a need by its rules, place by place and the cheapest of a place first. A rule that only some
 * resources break just leaves these out.
 * @throws Refused with what stands against the need wherever it is asked
 */
export const decideNeed = (need: Need, { places, catalogue, asker }: Asked): Candidate[][] => {
  const refusals: Refusal[] = [];
  const decided = places.flatMap((place) => {
    const entry = catalogue.get(place.position.id);
    if (!entry) return [];
    const candidates: Candidate[] = [];
    for (const resource of entry.resources) {
      const outcome = decideResource(need, resource, entry, asker);
      if (!outcome) continue;
      if (outcome.ok) candidates.push({ place, entry, now: asker.now, resource, ...outcome.value });
      else refusals.push(outcome.refusal);
    }
    return candidates.length === 0 ? [] : [candidates.sort((a, b) => totalOf(a) - totalOf(b))];
  });
  if (decided.length > 0)
    return decided
      .map((ofPlace) => ofPlace.filter((one) => isWithinLimits(need, one, asker.publicHolidays)))
      .filter(({ length }) => length > 0);
  const refusal = refusals.find(({ code }) => everywhere.has(code)) ?? begunSomewhere(need, catalogue, asker);
  if (refusal) throw new Refused(refusal);
  return [];
};

export const totalOf = ({ stay }: Candidate): number => stay.price.totalCents;

/** Refusals that are the need's own fault, whichever resource is asked. */
const everywhere: ReadonlySet<Refusal['code']> = new Set([
  'nonexistent-local-time',
  'ambiguous-local-time',
  'end-before-start',
  'starts-in-the-past',
]);

/** Null: not what is looked for. */
export const decideResource = (
  need: Need,
  resource: CatalogueResource,
  entry: CatalogueEntry,
  asker: Asker,
) => {
  const { resourceKind, people, period } = need;
  const today = localDateOf(asker.now, entry.calendar.timeZone);
  if (resource.kind !== resourceKind || (resource.retiredOn !== null && resource.retiredOn <= today))
    return null;
  // Placing refuses it to everybody: an offer would be a false one.
  if (resource.rules.requiresTraining) return null;
  const unitsForPeople = people === null ? 1 : quantityForPeople(resource, people);
  if (unitsForPeople === null) return null;
  const units = resource.units.filter(
    ({ validFrom, validUntil }) => validFrom <= today && (validUntil === null || validUntil > today),
  );
  const bookable = {
    calendar: { ...entry.calendar, publicHolidays: asker.publicHolidays },
    resource: { ...resource, units },
    tariffs: resource.tariffs,
    audiences: [...(asker.audiences.get(entry.placeId) ?? [])],
    holdings: asker.holdings.get(resource.id) ?? noHoldings,
    now: asker.now,
  };
  const quantity = Math.max(need.quantity, unitsForPeople);
  const stay = decideStay(bookable, { ...period, quantity });
  return stay.ok ? accept({ unitIds: units.map(({ id }) => id), stay: stay.value }) : stay;
};

/** What has begun is refused as such, also where the place was not open then. */
const begunSomewhere = (
  { period, resourceKind }: Need,
  catalogue: ReadonlyMap<string, CatalogueEntry>,
  { now }: Asker,
): Refusal | null => {
  // Of a formula only the date is known here: it has begun for sure once that is over.
  const start = 'start' in period ? period.start : `${period.date}T23:59`;
  for (const { calendar, resources } of catalogue.values()) {
    if (!resources.some(({ kind }) => kind === resourceKind)) continue;
    const { timeZone } = calendar;
    const at = resolveLocalTime(start, timeZone);
    if (!at.ok || at.value >= now) continue;
    return {
      code: 'starts-in-the-past',
      start: instantText(at.value, timeZone),
      now: instantText(now, timeZone),
    };
  }
  return null;
};
