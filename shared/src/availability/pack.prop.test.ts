import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../kernel/index.ts';
import { pack } from './pack.ts';
import type { FixedSeat, FlexibleSeat, Packing } from './seat.ts';

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

const manyStays = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }), fc.option(fc.nat(49))), {
    maxLength: 300,
  })
  .map((list) =>
    list.map(([start, length, seat], index) => ({ id: `s${index}`, start, end: start + length, seat })),
  );

test('a pool whose stays may all move is full only when more overlap than it has units, however many', () => {
  fc.assert(
    fc.property(manyStays, fc.integer({ min: -1, max: 1 }), (stays, spare) => {
      const atOnce = stays.map(({ start }) => stays.filter((s) => s.start <= start && start < s.end).length);
      const count = Math.min(50, Math.max(1, Math.max(0, ...atOnce) + spare));
      const allowed = Array.from({ length: count }, (_, index) => `u${index}`);
      const flexible = stays.map(({ seat, ...stay }) => ({
        ...stay,
        allowed,
        unitId: (seat === null ? null : allowed[seat]) ?? null,
      }));
      const packing = pack({ fixed: [], flexible, steps: 0 });
      expect(packing.outcome).toBe(atOnce.every((units) => units <= count) ? 'fits' : 'full');
      if (packing.outcome === 'fits') expectValid([], flexible, packing.seats);
    }),
    { numRuns: 60 },
  );
});

test('the same stays get the same seats in whatever order they are told', () => {
  fc.assert(
    fc.property(fixedSeats, flexibleSeats, fc.nat(6), (fixed, flexible, turn) => {
      const other = [...flexible.slice(turn), ...flexible.slice(0, turn)].reverse();
      const seatsIn = (packing: Packing) => packing.outcome === 'fits' && [...packing.seats].toSorted();
      const again = pack({ fixed: fixed.toReversed(), flexible: other });
      expect(seatsIn(again)).toEqual(seatsIn(pack({ fixed, flexible })));
    }),
  );
});

test('a search that is cut short says so and is never wrong', () => {
  fc.assert(
    fc.property(fixedSeats, flexibleSeats, (fixed, flexible) => {
      const packing = pack({ fixed, flexible, steps: 0 });
      if (packing.outcome === 'fits') expectValid(fixed, flexible, packing.seats);
      if (packing.outcome === 'full') expect(someSeatingExists(fixed, flexible)).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

test('nobody moves while the new stay fits beside the others', () => {
  fc.assert(
    fc.property(fixedSeats, flexibleSeats, (fixed, flexible) => {
      const [newcomer, ...others] = flexible;
      fc.pre(newcomer !== undefined && newcomer.allowed.length > 0);
      const seated = apart([
        ...fixed,
        ...others.flatMap((s) => (s.unitId ? [{ ...s, unitId: s.unitId }] : [])),
      ]);
      const settled = seated.filter((seat): seat is FlexibleSeat & { unitId: string } => 'id' in seat);
      const wish = { ...newcomer, unitId: null };
      const packing = pack({ fixed, flexible: [...settled, wish] });
      if (!someSeatingExists(seated, [wish])) return;
      const stays = new Map(settled.map(({ id, unitId }) => [id, unitId]));
      expect(packing).toMatchObject({ outcome: 'fits' });
      if (packing.outcome === 'fits')
        for (const [id, unitId] of stays) expect(packing.seats.get(id)).toBe(unitId);
    }),
    { numRuns: 1_000 },
  );
});
