import { expect, test } from 'vitest';
import { pack } from './pack.ts';
import type { FlexibleSeat } from './seat.ts';

const desks = ['desk 1', 'desk 2'];

/** A stay at a desk, sitting where it is said to, by the hour of one long day. */
function stay(id: string, start: number, end: number, unitId: string | null = null): FlexibleSeat {
  return { id, allowed: desks, unitId, start, end };
}

function seatsOf(packing: ReturnType<typeof pack>) {
  return packing.outcome === 'fits' ? Object.fromEntries(packing.seats) : packing.outcome;
}

test('a free desk is taken and nobody moves', () => {
  const flexible = [stay('Ana', 9, 12, 'desk 1'), stay('Ben', 10, 11)];
  expect(seatsOf(pack({ fixed: [], flexible }))).toEqual({ Ana: 'desk 1', Ben: 'desk 2' });
});

test('somebody moves when no desk is free for the whole stay but the stays fit', () => {
  const flexible = [stay('Ana', 9, 12, 'desk 1'), stay('Ben', 12, 18, 'desk 2'), stay('Cleo', 9, 18)];
  const packing = pack({ fixed: [], flexible });
  expect([
    { Ana: 'desk 1', Ben: 'desk 1', Cleo: 'desk 2' },
    { Ana: 'desk 2', Ben: 'desk 2', Cleo: 'desk 1' },
  ]).toContainEqual(seatsOf(packing));
});

test('is full when more people than desks are there at some moment', () => {
  const flexible = [stay('Ana', 9, 12, 'desk 1'), stay('Ben', 11, 18, 'desk 2'), stay('Cleo', 11, 13)];
  expect(pack({ fixed: [], flexible })).toEqual({ outcome: 'full' });
});

test('one stay may begin at the moment at which another ends', () => {
  const flexible = [stay('Ana', 9, 12), stay('Ben', 9, 12), stay('Cleo', 12, 18), stay('Dan', 12, 18)];
  expect(pack({ fixed: [], flexible }).outcome).toBe('fits');
});

test('nobody is moved off a desk they chose, even if that means that nothing fits', () => {
  const chosen = [
    { unitId: 'desk 1', start: 9, end: 12 },
    { unitId: 'desk 2', start: 12, end: 18 },
  ];
  expect(pack({ fixed: chosen, flexible: [stay('Cleo', 9, 18)] })).toEqual({ outcome: 'full' });
  const flexible = [stay('Ben', 12, 18, 'desk 2'), stay('Cleo', 9, 18)];
  const packing = pack({ fixed: chosen.slice(0, 1), flexible });
  expect(seatsOf(packing)).toEqual({ Ben: 'desk 1', Cleo: 'desk 2' });
});

test('people are moved out of the way of a closure, the others stay where they are', () => {
  const closed = [{ unitId: 'desk 1', start: 10, end: 11 }];
  const flexible = [stay('Ana', 9, 12, 'desk 1'), stay('Ben', 12, 18, 'desk 2')];
  expect(seatsOf(pack({ fixed: closed, flexible }))).toEqual({ Ana: 'desk 2', Ben: 'desk 2' });
});

test('those who may sit anywhere make room for those who need a quiet desk', () => {
  const ana = stay('Ana', 9, 18, 'desk 1');
  const quiet = { ...stay('Quentin', 9, 12), allowed: ['desk 1'] };
  expect(seatsOf(pack({ fixed: [], flexible: [ana, quiet] }))).toEqual({ Ana: 'desk 2', Quentin: 'desk 1' });
});

test('a hall needs each of its halves, so that those in them move together or not at all', () => {
  const halves = ['A', 'B'].map((half) => ({ ...stay(`hall ${half}`, 9, 12), allowed: [half] }));
  const inA = { ...stay('workshop', 10, 11, 'A'), allowed: ['A', 'studio'] };
  expect(seatsOf(pack({ fixed: [], flexible: [...halves, inA] }))).toMatchObject({ workshop: 'studio' });
  const bound = { ...inA, allowed: ['A', 'B'] };
  expect(pack({ fixed: [], flexible: [...halves, bound] })).toEqual({ outcome: 'full' });
});

test('a place without a unit that would do is full', () => {
  expect(pack({ fixed: [], flexible: [{ ...stay('Ana', 9, 12), allowed: [] }] })).toEqual({
    outcome: 'full',
  });
  expect(pack({ fixed: [], flexible: [] })).toEqual({ outcome: 'fits', seats: new Map() });
});

/** Ana can only have desk 1, Cleo only desk 2, and Ben, who meets both, is left with none: no moment shows it. */
test('what fits at every moment may still not fit as a whole', () => {
  const fixed = [
    { unitId: 'desk 2', start: 9, end: 10 },
    { unitId: 'desk 1', start: 14, end: 15 },
  ];
  const [ana, ben, cleo] = [stay('Ana', 9, 11), stay('Ben', 10, 13), stay('Cleo', 12, 15)];
  expect(pack({ fixed, flexible: [ana, ben] }).outcome).toBe('fits');
  expect(pack({ fixed, flexible: [ben, cleo] }).outcome).toBe('fits');
  expect(pack({ fixed, flexible: [ana, ben, cleo] })).toEqual({ outcome: 'full' });
});
