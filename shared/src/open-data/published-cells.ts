import { cellsOf } from './cells-of.ts';
import { type Contribution, sumOf } from './contribution.ts';
import { hideCells } from './hide-cells.ts';
import { countPeople, countPlaces } from './is-safe.ts';

export type PublishedCell = {
  /** Null: all communes together. */
  commune: string | null;
  /** Null: all kinds together. */
  kind: string | null;
  /** Null: hidden. */
  told: {
    places: number;
    people: number;
    openMinutes: number;
    bookedMinutes: number;
    usedMinutes: number | null;
    revenueNetCents: number | null;
  } | null;
};

/**
 * People are told in fives, rounded down: a total of five to nine people then leaves open whether a hidden cell in it
 * has none of them or nine, and larger ones leave more. No cell of few people can be told to within five.
 */
const PEOPLE_STEP = 5;

/** The table of a month as everybody may read it. */
export function publishedCells(parts: readonly Contribution[]): PublishedCell[] {
  const cells = cellsOf(parts);
  const hidden = hideCells(cells);
  return cells.map((cell) => {
    const { commune, kind } = cell;
    if (hidden.cells.has(cell)) return { commune, kind, told: null };
    return {
      commune,
      kind,
      told: {
        places: countPlaces(cell.parts),
        people: Math.floor(countPeople(cell.parts) / PEOPLE_STEP) * PEOPLE_STEP,
        openMinutes: sumOf(cell, 'openMinutes'),
        bookedMinutes: sumOf(cell, 'bookedMinutes'),
        usedMinutes: hidden.used.has(cell) ? null : sumOf(cell, 'usedMinutes'),
        revenueNetCents: hidden.money.has(cell) ? null : sumOf(cell, 'revenueNetCents'),
      },
    };
  });
}
