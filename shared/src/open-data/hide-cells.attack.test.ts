import { describe, expect, test } from 'vitest';
import { cellsOf } from './cells-of.ts';
import { type Cell, type Contribution, keyOfCell, sumOf } from './contribution.ts';
import { hideCells } from './hide-cells.ts';
import { countPeople, countPlaces, isSafe } from './is-safe.ts';
import { publishedCells } from './published-cells.ts';

/** Random numbers that are the same on every run. */
function randomFrom(seed: number) {
  let state = seed * 2_654_435_761 + 1;
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A month of a small department: some communes are empty, some kinds rare, some people go everywhere. */
function aMonth(seed: number): Contribution[] {
  const random = randomFrom(seed);
  const kinds = ['desk', 'meeting_room', 'workshop'].slice(0, 2 + random(2));
  const parts: Contribution[] = [];
  for (let commune = 0; commune < 2 + random(4); commune++)
    for (let place = 0; place < random(7); place++)
      for (const kind of kinds) {
        if (random(3) === 0) continue;
        const count = random(6) === 0 ? 0 : random(9);
        const people = Array.from({ length: count }, (_, nth) =>
          random(4) === 0 ? `everywhere-${random(6)}` : `${commune}-${place}-${nth}`,
        );
        const bookedMinutes = people.length * (30 + random(600));
        parts.push({
          placeId: `${commune}-${place}`,
          commune: `9200${commune}`,
          kind,
          people,
          openMinutes: bookedMinutes + random(9_000),
          bookedMinutes,
          usedMinutes: Math.floor((bookedMinutes * random(5)) / 4),
          revenueNetCents: random(5) === 0 ? 0 : bookedMinutes * (1 + random(20)),
        });
      }
  return parts;
}

type Measure = 'openMinutes' | 'bookedMinutes' | 'usedMinutes' | 'revenueNetCents';
type Line = { turn: 1 | -1; cells: { cell: Cell; sign: 1 | -1 }[] };

/**
 * What everybody knows: the cells of each row and column add up to its total. With the columns turned round, each cell
 * stands in two lines, once added and once taken off: what any of them add up to is a cut through the table.
 */
function linesOf(cells: readonly Cell[]): Line[] {
  const lines = new Map<string, Line>();
  const put = (key: string, turn: 1 | -1, cell: Cell, sign: 1 | -1) => {
    const line = lines.get(key) ?? { turn, cells: [] };
    lines.set(key, line);
    line.cells.push({ cell, sign });
  };
  for (const cell of cells) {
    put(`row ${cell.commune}`, cell.commune === null ? -1 : 1, cell, cell.kind === null ? -1 : 1);
    put(`column ${cell.kind}`, cell.kind === null ? 1 : -1, cell, cell.commune === null ? -1 : 1);
  }
  return [...lines.values()];
}

const PRIME = 1_000_003;
const inPrime = (value: number) => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: number): number {
  let [result, base, power] = [1, inPrime(value), PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/** The hidden cells that the lines determine: Gaussian elimination, exact because it computes modulo a prime. */
function solved(cells: readonly Cell[], hidden: ReadonlySet<Cell>): Cell[] {
  const unknown = cells.filter((cell) => hidden.has(cell));
  const rows = linesOf(cells).map(({ cells: own }) =>
    unknown.map((cell) => inPrime(own.find((one) => one.cell === cell)?.sign ?? 0)),
  );
  let at = 0;
  for (let column = 0; column < unknown.length; column++) {
    const pivot = rows.findIndex((row, nth) => nth >= at && row[column] !== 0);
    const chosen = rows[pivot];
    if (!chosen) continue;
    rows[pivot] = rows[at] ?? [];
    const scale = inverse(chosen[column] ?? 0);
    const unit = chosen.map((value) => (value * scale) % PRIME);
    for (const [nth, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (nth !== at && factor !== 0)
        rows[nth] = row.map((value, i) => inPrime(value - ((factor * (unit[i] ?? 0)) % PRIME)));
    }
    rows[at++] = unit;
  }
  return rows.flatMap((row) => {
    const [first, second] = row.flatMap((value, nth) => (value === 0 ? [] : [nth]));
    const cell = second === undefined && first !== undefined ? unknown[first] : undefined;
    return cell ? [cell] : [];
  });
}

/** What no figure below nought leaves of each hidden cell: bounds, drawn tighter line by line until they hold still. */
function boundsOf(cells: readonly Cell[], hidden: ReadonlySet<Cell>, measure: Measure) {
  const bounds = new Map(
    cells.map((cell) => {
      const value = sumOf(cell, measure);
      return [
        cell,
        hidden.has(cell) ? { least: 0, most: Number.POSITIVE_INFINITY } : { least: value, most: value },
      ];
    }),
  );
  const of = (cell: Cell) => bounds.get(cell) ?? { least: 0, most: 0 };
  const lines = linesOf(cells);
  for (let isTighter = true; isTighter; ) {
    isTighter = false;
    for (const { cells: own } of lines)
      for (const { cell, sign } of own) {
        const others = own.filter((one) => one.cell !== cell);
        // sign × cell = −(the others): from their bounds.
        const ends = (side: 'least' | 'most') =>
          others.reduce(
            (sum, one) => sum - one.sign * sign * of(one.cell)[one.sign === sign ? opposite(side) : side],
            0,
          );
        const now = of(cell);
        const next = { least: Math.max(now.least, ends('least')), most: Math.min(now.most, ends('most')) };
        if (next.least === now.least && next.most === now.most) continue;
        isTighter = true;
        Object.assign(now, next);
      }
  }
  return of;
}
const opposite = (side: 'least' | 'most') => (side === 'least' ? 'most' : 'least');

/** Every sum of hidden cells, none of them taken off, that can be derived: all others are made of these. */
function derivableSums(cells: readonly Cell[], hidden: ReadonlySet<Cell>): Cell[][] {
  const lines = linesOf(cells);
  const sums: Cell[][] = [];
  for (let choice = 1; choice < 2 ** lines.length; choice++) {
    const net = new Map<Cell, number>();
    for (const [nth, { turn, cells: own }] of lines.entries())
      if (choice & (1 << nth))
        for (const { cell, sign } of own) net.set(cell, (net.get(cell) ?? 0) + sign * turn);
    const left = [...net].filter(([cell, count]) => hidden.has(cell) && count !== 0);
    if (left.length > 0 && left.every(([, count]) => count === left[0]?.[1]))
      sums.push(left.map(([cell]) => cell));
  }
  return sums;
}

const months = Array.from({ length: 120 }, (_, seed) => {
  const parts = aMonth(seed + 1);
  const cells = cellsOf(parts);
  return {
    seed: seed + 1,
    parts,
    cells,
    hidden: hideCells(cells),
    careless: hideCells(cells, { complementary: false }),
  };
}).filter(({ cells }) => cells.length > 0);

describe('somebody with all published figures', () => {
  test('finds something to attack: many months have cells that are told and cells that are not', () => {
    const mixed = months.filter(
      ({ cells, hidden }) => hidden.cells.size > 0 && hidden.cells.size < cells.length,
    );
    expect(mixed.length).toBeGreaterThan(60);
  });

  test('computes no hidden cell', () => {
    for (const { seed, cells, hidden } of months) {
      expect([seed, solved(cells, hidden.cells).map(keyOfCell)]).toEqual([seed, []]);
      expect([seed, solved(cells, hidden.used).map(keyOfCell)]).toEqual([seed, []]);
      expect([seed, solved(cells, hidden.money).map(keyOfCell)]).toEqual([seed, []]);
    }
  });

  test('would compute many where only the unsafe cells were hidden', () => {
    const broken = months.filter(({ cells, careless }) => solved(cells, careless.cells).length > 0);
    expect(broken.length).toBeGreaterThan(months.length / 2);
  });

  test('comes near to none, though nothing is below nought', () => {
    for (const { seed, cells, hidden } of months)
      for (const [measure, unknown] of [
        ['bookedMinutes', hidden.cells],
        ['usedMinutes', hidden.used],
      ] as const) {
        const bounds = boundsOf(cells, unknown, measure);
        for (const cell of unknown) {
          const [value, { least, most }] = [sumOf(cell, measure), bounds(cell)];
          expect(least).toBeLessThanOrEqual(value);
          const spread = isSafe(cell) ? 1 : value / 2 + 60;
          expect([seed, keyOfCell(cell), most - least >= spread]).toEqual([seed, keyOfCell(cell), true]);
        }
      }
  });

  test('learns of no sum of hidden cells with fewer than five people or three places behind it', () => {
    let sums = 0;
    for (const { seed, cells, hidden } of months.slice(0, 60)) {
      for (const sum of derivableSums(cells, hidden.cells)) {
        if (sum.every(isSafe)) continue;
        const behind = [...hidden.cells].filter(({ commune, kind }) =>
          sum.some((cell) => covers(cell, { commune, kind })),
        );
        const parts = behind.filter(({ commune, kind }) => commune && kind).flatMap((cell) => cell.parts);
        expect([seed, countPeople(parts) >= 5, countPlaces(parts) >= 3]).toEqual([seed, true, true]);
        sums += 1;
      }
    }
    expect(sums).toBeGreaterThan(100);
  });

  test('tells no cell of fewer than five people to within five', () => {
    for (const { seed, parts, cells } of months) {
      const told = new Map(publishedCells(parts).map((cell) => [keyOfCell(cell), cell.told?.people]));
      const mostOf = (cell: Cell): number =>
        Math.min(
          ...cells
            .filter((total) => covers(total, cell))
            .map((total) => (told.get(keyOfCell(total)) ?? Number.POSITIVE_INFINITY) + 4),
        );
      for (const cell of cells.filter((one) => countPeople(one.parts) < 5)) {
        // A line's people are at most those of its cells together.
        const leasts = linesOf(cells).flatMap(({ cells: own }) => {
          const total = own.find(({ sign }) => sign === -1)?.cell;
          const others = own.filter((one) => one.sign === 1 && one.cell !== cell);
          if (!total || others.length === own.length - 1) return [];
          return [others.reduce((left, one) => left - mostOf(one.cell), told.get(keyOfCell(total)) ?? 0)];
        });
        expect([seed, mostOf(cell) - Math.max(0, ...leasts) >= 5]).toEqual([seed, true]);
      }
    }
  });

  test('finds no place with more than 85 % of a sum of money', () => {
    for (const { cells, hidden } of months) {
      const bounds = boundsOf(cells, hidden.money, 'revenueNetCents');
      for (const cell of hidden.money) {
        const own = Math.max(
          ...cell.parts.map(({ placeId }) =>
            cell.parts
              .filter((part) => part.placeId === placeId)
              .reduce((sum, { revenueNetCents }) => sum + revenueNetCents, 0),
          ),
        );
        expect(own).toBeLessThanOrEqual(bounds(cell).most * 0.85);
      }
    }
  });
});

const covers = (cell: Cell, { commune, kind }: Pick<Cell, 'commune' | 'kind'>) =>
  (cell.commune ?? commune) === commune && (cell.kind ?? kind) === kind;

test('the same month gives the same file, in whatever order its rows come', () => {
  for (const seed of [3, 4, 5]) {
    const told = (parts: Contribution[]) => [...hideCells(cellsOf(parts)).cells].map(keyOfCell).sort();
    expect(told(aMonth(seed).reverse())).toEqual(told(aMonth(seed)));
  }
});
