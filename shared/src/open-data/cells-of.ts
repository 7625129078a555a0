import { type Cell, type Contribution, keyOfCell } from './contribution.ts';

/** Every commune by kind, the totals of both, and the total of all; in the order of their keys. */
export function cellsOf(parts: readonly Contribution[]): Cell[] {
  const cells = new Map<string, Cell & { parts: Contribution[] }>();
  for (const part of parts) {
    const { commune, kind } = part;
    for (const key of [
      { commune, kind },
      { commune, kind: null },
      { commune: null, kind },
      { commune: null, kind: null },
    ]) {
      const cell = cells.get(keyOfCell(key));
      if (cell) cell.parts.push(part);
      else cells.set(keyOfCell(key), { ...key, parts: [part] });
    }
  }
  return [...cells.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}
