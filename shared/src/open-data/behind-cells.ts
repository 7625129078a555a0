import type { Cell, Contribution } from './contribution.ts';

/**
 * How many distinct people (or places) stand behind each hidden cell once nobody is counted in two of them: whatever
 * hidden cells somebody manages to add up, at least the sum of these is behind them. A total counts what is hidden
 * of its line, for the rest can be taken off. Who is in several cells may be counted in any: first in those of
 * `kind`, then in kinds whose total is hidden too, for these are what a hidden cell of that kind is added up with.
 */
export function behindCells(
  hidden: ReadonlySet<Cell>,
  idsOf: (part: Contribution) => readonly string[],
  kind: string | null,
): (cell: Cell) => number {
  const idsIn = (cell: Cell) => new Set(cell.parts.flatMap(idsOf));
  const closedKinds = new Set([...hidden].filter(({ commune }) => commune === null).map((cell) => cell.kind));
  const rankOf = (cell: Cell) => (cell.kind === kind ? 0 : closedKinds.has(cell.kind) ? 1 : 2);
  const inner = [...hidden]
    .filter((cell) => cell.commune !== null && cell.kind !== null)
    .map((cell) => ({ cell, rank: rankOf(cell), ids: idsIn(cell) }))
    .sort((a, b) => a.rank - b.rank || a.ids.size - b.ids.size);
  const counted = new Set<string>();
  const own = new Map<Cell, number>();
  for (const { cell, ids } of inner) {
    const fresh = [...ids].filter((id) => !counted.has(id));
    for (const id of fresh) counted.add(id);
    own.set(cell, fresh.length);
  }
  // Of one that was hidden since, or is not yet: what it adds.
  const countIn = (cell: Cell) => own.get(cell) ?? [...idsIn(cell)].filter((id) => !counted.has(id)).length;
  const isInLine = (one: Cell, { commune, kind }: Cell) =>
    one.commune !== null &&
    one.kind !== null &&
    (commune ?? one.commune) === one.commune &&
    (kind ?? one.kind) === one.kind;
  return (cell) =>
    cell.commune !== null && cell.kind !== null
      ? countIn(cell)
      : [...hidden].reduce((sum, one) => (isInLine(one, cell) ? sum + countIn(one) : sum), 0);
}
