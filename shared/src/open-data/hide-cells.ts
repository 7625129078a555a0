import { behindCells } from './behind-cells.ts';
import { type Cell, sumOf } from './contribution.ts';
import {
  countPeople,
  isDominated,
  isSafe,
  LEAST_PEOPLE,
  LEAST_PLACES,
  MOST_OF_MONEY,
  moneyByPlace,
} from './is-safe.ts';
import { mostOf, type Stream, streamOf } from './table-flow.ts';

/** What a hidden cell must be able to be, for all that anybody can compute from the published ones. */
type Demand = { amountOf: (cell: Cell) => number; leastOf: (cell: Cell) => number };

export type Hidden = {
  /** Cells of which nothing is told. */
  cells: ReadonlySet<Cell>;
  /** Those and others of which it is not told how much was used. */
  used: ReadonlySet<Cell>;
  /** Those and others of which money is not told. */
  money: ReadonlySet<Cell>;
};

/**
 * Which cells of a month are not published: those of fewer than five people or three places, and as many others as it
 * takes so that none of them can be computed from what is left (DOMAIN, Statistics). The same table always gives the
 * same answer.
 */
export function hideCells(cells: readonly Cell[], { complementary = true } = {}): Hidden {
  const unsafe = new Set(cells.filter((cell) => !isSafe(cell)));
  const closed = (first: ReadonlySet<Cell>, demandsOn: (hidden: ReadonlySet<Cell>) => Demand[]) =>
    complementary ? close(cells, first, demandsOn) : first;
  const hidden = closed(unsafe, (now) => [...demandsOnHeads(now, unsafe), demandOf('bookedMinutes', unsafe)]);
  const used = closed(hidden, () => [demandOf('usedMinutes', unsafe)]);
  const poor = new Set(cells.filter((cell) => hidden.has(cell) || isDominated(cell)));
  const money = closed(poor, () => [demandOf('revenueNetCents', poor), demandOfRichest(cells, poor)]);
  return { cells: hidden, used, money };
}

function demandsOnHeads(hidden: ReadonlySet<Cell>, unsafe: ReadonlySet<Cell>): Demand[] {
  const kinds = [...new Set([...unsafe].map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const behind = (idsOf: Parameters<typeof behindCells>[1], least: number): Demand => ({
      amountOf: behindCells(hidden, idsOf, kind),
      leastOf: (cell) => (unsafe.has(cell) && cell.kind === kind ? least : 0),
    });
    return [behind(({ people }) => people, LEAST_PEOPLE), behind(({ placeId }) => [placeId], LEAST_PLACES)];
  });
}

/** Half as much again, and an hour or a euro: near enough to nothing would be told otherwise. */
const HALF_AGAIN = 1.5;
const AND_MORE = { bookedMinutes: 60, usedMinutes: 60, revenueNetCents: 100 };

function demandOf(measure: keyof typeof AND_MORE, unsafe: ReadonlySet<Cell>): Demand {
  return {
    amountOf: (cell) => sumOf(cell, measure),
    leastOf: (cell) => {
      const amount = sumOf(cell, measure);
      return unsafe.has(cell) ? amount * HALF_AGAIN + AND_MORE[measure] : amount + 1;
    },
  };
}

/** In whatever sum a place's money can be found, it is no more of it than it may be of a published one. */
function demandOfRichest(cells: readonly Cell[], poor: ReadonlySet<Cell>): Demand {
  const all = moneyByPlace(cells.find(({ commune, kind }) => commune === null && kind === null)?.parts ?? []);
  const richestIn = ({ parts }: Cell) => Math.max(...parts.map(({ placeId }) => all.get(placeId) ?? 0));
  return {
    amountOf: (cell) => sumOf(cell, 'revenueNetCents'),
    leastOf: (cell) => (poor.has(cell) ? richestIn(cell) / MOST_OF_MONEY : 0),
  };
}

/** Hides more until every demand is met, by rounds: what is hidden changes what stands behind the rest. */
function close(
  cells: readonly Cell[],
  first: ReadonlySet<Cell>,
  demandsOn: (hidden: ReadonlySet<Cell>) => Demand[],
): ReadonlySet<Cell> {
  const streams = cells.map(streamOf);
  const size = new Map(cells.map((cell) => [cell, countPeople(cell.parts)]));
  const bySize = streams.toSorted((a, b) => (size.get(a.cell) ?? 0) - (size.get(b.cell) ?? 0));
  const hidden = new Set(first);
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const demand of demandsOn(hidden)) meet(demand, { streams, bySize, hidden });
  }
  return hidden;
}

type Table = { streams: readonly Stream[]; bySize: readonly Stream[]; hidden: Set<Cell> };

/** Hides, wherever lines tell too much of a cell, the smallest published one in their way that is large enough. */
function meet({ amountOf, leastOf }: Demand, { streams, bySize, hidden }: Table): void {
  const open = streams.filter(({ cell }) => hidden.has(cell));
  const amounts = new Map(open.map(({ cell }) => [cell, amountOf(cell)]));
  const known = (cell: Cell) => amounts.get(cell) ?? 0;
  // It grows while it is walked: what is hidden now must be protected too.
  for (const stream of open) {
    const least = leastOf(stream.cell);
    for (let leak = mostOf(stream, open, known, least); leak.most < least; ) {
      const { most, closed } = leak;
      const inTheWay = bySize.filter(
        ({ cell, from, to }) => !hidden.has(cell) && closed.has(from) !== closed.has(to),
      );
      const isEnough = ({ cell, from }: Stream) => closed.has(from) || amountOf(cell) >= least - most;
      const next = inTheWay.find(isEnough) ?? inTheWay.at(-1);
      // It can't be: every cell lies on a way around the table. Were it so, nothing at all would be told.
      if (!next) for (const { cell } of streams) hidden.add(cell);
      if (!next) return;
      hidden.add(next.cell);
      open.push(next);
      amounts.set(next.cell, amountOf(next.cell));
      leak = mostOf(stream, open, known, least);
    }
  }
}
