import { accept, type Instant, type Interval, type Result, refuse } from '../kernel/index.ts';
import type { AllocationMode } from '../resources/index.ts';

/** A unit free for the whole period, and how far beyond it: null where nothing is booked on that side. */
export type FreeUnit = { unitId: string; freeFrom: Instant | null; freeUntil: Instant | null };

type SlotUnavailable = { code: 'slot-unavailable' };

type Choice = {
  /** Only those free for the period, in the place's own order. */
  units: readonly FreeUnit[];
  allocation: AllocationMode;
  /** How many units the resource is made of. */
  unitCount: number;
  quantity: number;
  /** Stay and buffer. */
  period: Interval;
  wantedUnitId?: string | undefined;
};

/** Best fit: the units that the period leaves the least room on, so that long free stretches stay whole. */
export function chooseUnits(choice: Choice): Result<string[], SlotUnavailable> {
  const { units, allocation, unitCount, quantity, period, wantedUnitId } = choice;
  if (allocation === 'all') {
    return units.length === unitCount ? accept(units.map((unit) => unit.unitId)) : unavailable;
  }
  if (units.length < quantity) return unavailable;
  const wanted = units.filter((unit) => unit.unitId === wantedUnitId);
  if (wantedUnitId !== undefined && wanted.length === 0) return unavailable;
  const others = units.filter((unit) => unit.unitId !== wantedUnitId);
  const fitting = others.toSorted((a, b) => compareGaps(gap(a, period), gap(b, period)));
  return accept([...wanted, ...fitting].slice(0, quantity).map((unit) => unit.unitId));
}

const unavailable = refuse({ code: 'slot-unavailable' });

type Gap = { endless: number; length: number };

function gap({ freeFrom, freeUntil }: FreeUnit, period: Interval): Gap {
  const before = freeFrom === null ? null : period.start - freeFrom;
  const after = freeUntil === null ? null : freeUntil - period.end;
  return { endless: Number(before === null) + Number(after === null), length: (before ?? 0) + (after ?? 0) };
}

/** A unit with a neighbour on both sides is tighter than one with a neighbour on one, whatever the lengths. */
function compareGaps(a: Gap, b: Gap): number {
  return a.endless - b.endless || a.length - b.length;
}
