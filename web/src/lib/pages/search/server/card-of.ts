import type { ResourceAvailability } from '@escale/shared/availability';
import type { PlaceItem } from '@escale/shared/places';
import { leastFree, ribbonOf } from '#lib/availability/ribbon.ts';
import { type DayAxis, onAxis } from '#lib/availability/server/day-axis.ts';
import { clip, type Span, without } from '#lib/availability/spans.ts';
import type { CoverInput } from '../../../places/cover/cover-input.ts';
import { longStay } from '../duration.ts';
import type { Need } from '../need.ts';
import type { ListedPlace, PlaceCard } from '../place-card.ts';

export type CardAxis = DayAxis & { frame: Span; pick: Span };

/** Kinds of which each person takes a unit of their own; a room is taken once, by all of them. */
const oneEach = ['desk', 'workshop', 'machine'];

type Drawn = Pick<PlaceItem, 'slug' | 'kind' | 'commune' | 'amenities' | 'resourceKinds' | 'nearestStation'>;

export const coverInputOf = (place: Drawn): CoverInput => ({
  slug: place.slug,
  kind: place.kind,
  commune: place.commune.name,
  amenities: place.amenities,
  resourceKinds: place.resourceKinds,
  line: place.nearestStation?.lines[0],
});

export const listedOf = (place: PlaceItem): ListedPlace => ({
  slug: place.slug,
  name: place.name,
  commune: place.commune.name,
  at: place.location && [place.location.lon, place.location.lat],
  // Where only the commune is known, a distance would say more than we know.
  distanceMeters: place.location?.precision === 'commune' ? null : (place.distanceMeters ?? null),
  isBookable: place.bookable,
  listing: place.listing,
});

/** A place as a card: its offer if it can take the need, else what of the day it could. */
export function cardOf(
  place: PlaceItem,
  axis: CardAxis,
  resources: ResourceAvailability[],
  need: Need,
): PlaceCard {
  const quantity = place.offer?.quantity ?? (oneEach.includes(need.kind) ? need.people : 1);
  const isLong = longStay(need.duration) !== null;
  const resource = resourceShown(place, axis, resources);
  const day = resource && {
    width: axis.width,
    units: resource.units,
    open: resource.open.map((period) => onAxis(axis, period)),
    free: resource.free.map(({ units, ...period }) => ({ units, ...onAxis(axis, period) })),
  };
  const levels = day ? ribbonOf(day).levels : [];
  const open = day ? clip(day.open, { from: 0, to: axis.width }) : [];
  const free = joined(levels.filter((level) => level.units >= quantity));
  return {
    ...listedOf(place),
    station: place.nearestStation,
    cover: coverInputOf(place),
    photo: place.photo,
    amenities: place.amenities,
    isExample: place.example,
    resourceId: place.offer?.resourceId ?? resource?.resourceId ?? null,
    quantity,
    units: resource?.units ?? 0,
    unitsFree: place.offer?.unitsFree ?? leastFree(levels, axis.pick),
    totalCents: place.offer?.total ?? null,
    ribbon: isLong ? null : day && { day, ticks: axis.ticks, pick: axis.pick },
    freeSpans: free.map((span) => onClock(span, axis)),
    fullSpans: without(open, free).map((span) => onClock(span, axis)),
    closesAt: closingOf(resources, axis),
    toAsk: need.access.filter((one) => !place.amenities.includes(one)),
    verdict: place.offer ? 'fits' : isLong ? 'full' : verdictOf(open, axis.pick),
  };
}

function verdictOf(open: Span[], pick: Span): PlaceCard['verdict'] {
  if (open.length === 0) return 'closed';
  return without([pick], open).length > 0 ? 'outside-hours' : 'full';
}

function closingOf(resources: ResourceAvailability[], axis: CardAxis): number | null {
  const ends = resources.flatMap(({ open }) => open.map((period) => onAxis(axis, period).to));
  return ends.length === 0 ? null : axis.frame.from + Math.max(...ends);
}

/** Of several spaces of the kind, the one on offer; else the one with most room. */
function resourceShown(place: PlaceItem, axis: CardAxis, resources: ResourceAvailability[]) {
  const water = ({ free }: ResourceAvailability) =>
    clip(
      free.map((one) => ({ units: one.units, ...onAxis(axis, one) })),
      axis.pick,
    ).reduce((sum, { from, to, units }) => sum + (to - from) * units, 0);
  return (
    resources.find(({ resourceId }) => resourceId === place.offer?.resourceId) ??
    [...resources].sort((a, b) => water(b) - water(a))[0] ??
    null
  );
}

function joined(spans: Span[]): Span[] {
  return spans.reduce<Span[]>((runs, { from, to }) => {
    const last = runs.at(-1);
    if (last && last.to >= from) last.to = to;
    else runs.push({ from, to });
    return runs;
  }, []);
}

const onClock = (span: Span, { frame }: CardAxis): Span => ({
  from: frame.from + span.from,
  to: frame.from + span.to,
});
