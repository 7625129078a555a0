import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../kernel/index.ts';
import { pack } from './pack.ts';
import type { FixedSeat, FlexibleSeat } from './seat.ts';

const units = ['a', 'b', 'c', 'd'];

const periods = fc
  .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]) => ({ start, end: start + length }));

/** Seats of one unit never overlap: the database would have refused them. */
const fixedSeats: fc.Arbitrary<FixedSeat[]> = fc
  .array(fc.tuple(fc.constantFrom(...units), periods), { maxLength: 6 })
  .map((list) => apart(list.map(([unitId, period]) => ({ unitId, ...period }))));

const flexibleSeats: fc.Arbitrary<FlexibleSeat[]> = fc
  .array(
    fc.record({
      period: periods,
      allowed: fc.oneof(
        fc.constant(units),
        fc.subarray(units, { minLength: 1 }),
        fc.shuffledSubarray(units, { minLength: 2 }),
      ),
      seat: fc.option(fc.nat(3)),
    }),
    { maxLength: 7 },
  )
  .map((list) =>
    list.map(({ period, allowed, seat }, index) => ({
      id: `s${index}`,
      allowed,
      unitId: seat === null ? null : (allowed[seat % allowed.length] ?? null),
      ...period,
    })),
  );

function apart<Seat extends FixedSeat>(seats: Seat[]): Seat[] {
  const kept: Seat[] = [];
  for (const seat of seats) {
    if (!kept.some((other) => other.unitId === seat.unitId && overlaps(other, seat))) kept.push(seat);
  }
  return kept;
}

/** Every seating there is, one seat after the other and from the words of the rule alone. */
function someSeatingExists(fixed: FixedSeat[], [seat, ...rest]: FlexibleSeat[]): boolean {
  if (!seat) return true;
  return seat.allowed.some((unitId) => {
    const taken = fixed.some((other) => other.unitId === unitId && overlaps(other, seat));
    return !taken && someSeatingExists([...fixed, { ...seat, unitId }], rest);
  });
}

/** Reads the seating from outside: everyone sits where they may, and nobody on anybody. */
function expectValid(fixed: FixedSeat[], flexible: FlexibleSeat[], seats: ReadonlyMap<string, string>) {
  const seated = flexible.map((seat) => ({ ...seat, unitId: seats.get(seat.id) ?? 'nowhere' }));
  expect(seats.size).toBe(flexible.length);
  for (const { unitId, allowed } of seated) expect(allowed).toContain(unitId);
  const timeline = [...fixed, ...seated].toSorted((a, b) => a.start - b.start);
  const takenUntil = new Map<string, number>();
  for (const { unitId, start, end } of timeline) {
    expect(takenUntil.get(unitId) ?? start).toBeLessThanOrEqual(start);
    takenUntil.set(unitId, end);
  }
}

test('a stay is refused only when no seating exists, whatever may move where', () => {
  fc.assert(
    fc.property(fixedSeats, flexibleSeats, (fixed, flexible) => {
      const packing = pack({ fixed, flexible });
      expect(packing.outcome).toBe(someSeatingExists(fixed, flexible) ? 'fits' : 'full');
      if (packing.outcome === 'fits') expectValid(fixed, flexible, packing.seats);
    }),
    { numRuns: 3_000 },
  );
});
