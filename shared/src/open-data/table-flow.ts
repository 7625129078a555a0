import type { Cell } from './contribution.ts';

/**
 * A table with its totals, seen as a stream: the total of all flows to the communes, on to the kinds, and back. Each
 * line of the table ("these cells add up to that total") is a knot, and says that as much flows in as out. Whoever
 * knows the published cells knows nothing else about the hidden ones.
 */
export type Stream = { cell: Cell; from: string; to: string };

export function streamOf(cell: Cell): Stream {
  const { commune, kind } = cell;
  if (commune !== null && kind !== null) return { cell, from: `commune ${commune}`, to: `kind ${kind}` };
  if (commune !== null) return { cell, from: 'all communes', to: `commune ${commune}` };
  if (kind !== null) return { cell, from: `kind ${kind}`, to: 'all kinds' };
  return { cell, from: 'all kinds', to: 'all communes' };
}

/** How much a hidden cell can be at most, for all that is published; and the lines that say so. */
export type Most = { most: number; closed: ReadonlySet<string> };

const none: ReadonlySet<string> = new Set();

type Arc = { to: string; room: number; back: Arc | null };

/**
 * The largest value of a hidden cell that fits: what else would have to change flows back around the table, over
 * hidden cells only, that may grow without end and shrink to nothing (the theorem of Ford and Fulkerson). The least
 * sum of hidden cells that can be derived and has this cell in it is exactly that value.
 */
export function mostOf(
  { cell, from, to }: Stream,
  hidden: readonly Stream[],
  amountOf: (cell: Cell) => number,
  enough: number,
): Most {
  let most = amountOf(cell);
  if (most >= enough) return { most, closed: none };
  const arcs = arcsOf(
    hidden.filter((stream) => stream.cell !== cell),
    amountOf,
  );
  while (most < enough) {
    const { path, reached } = pathBetween(arcs, to, from);
    if (!path) return { most, closed: reached };
    const room = Math.min(...path.map((arc) => arc.room));
    if (room === Number.POSITIVE_INFINITY) break;
    for (const arc of path) {
      arc.room -= room;
      if (arc.back) arc.back.room += room;
    }
    most += room;
  }
  return { most: Math.max(most, enough), closed: none };
}

function arcsOf(streams: readonly Stream[], amountOf: (cell: Cell) => number): Map<string, Arc[]> {
  const arcs = new Map<string, Arc[]>();
  const add = (at: string, arc: Arc) => {
    const known = arcs.get(at);
    if (known) known.push(arc);
    else arcs.set(at, [arc]);
  };
  for (const { cell, from, to } of streams) {
    const shrink: Arc = { to: from, room: amountOf(cell), back: null };
    add(from, { to, room: Number.POSITIVE_INFINITY, back: shrink });
    add(to, shrink);
  }
  return arcs;
}

/** The shortest way over arcs with room, else every knot that is reached. */
function pathBetween(arcs: ReadonlyMap<string, Arc[]>, from: string, to: string) {
  const cameBy = new Map<string, { before: string; arc: Arc }>();
  const reached = new Set([from]);
  // A set is walked in the order in which it grows.
  for (const at of reached) {
    for (const arc of arcs.get(at) ?? []) {
      if (arc.room <= 0 || reached.has(arc.to)) continue;
      reached.add(arc.to);
      cameBy.set(arc.to, { before: at, arc });
    }
    if (reached.has(to)) break;
  }
  if (!reached.has(to)) return { path: null, reached };
  const path: Arc[] = [];
  for (let step = cameBy.get(to); step; step = cameBy.get(step.before)) path.unshift(step.arc);
  return { path, reached };
}
