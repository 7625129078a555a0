/** Facts that a sentence about a fault can name. */
export type Facts = Record<string, string | number>;

/** What stands against one cell, or (column null) against the line as a whole. */
export type LineFault = { column: string | null; value: string; code: string; facts?: Facts };

/** The cells of a line by the key of their column; a cell that is not there is empty. */
export type Cells = Readonly<Record<string, string>>;

export type Line = { line: number; cells: Cells };

/**
 * What becomes of a line: something new, nothing because it is there already (and by what that was seen), or nothing
 * because something is wrong with it.
 */
export type LineOutcome =
  | { outcome: 'new' }
  | { outcome: 'known'; by: KnownBy }
  | { outcome: 'wrong'; faults: LineFault[] };

export const knownBys = ['label', 'tariff', 'email', 'reference', 'stay'] as const;
export type KnownBy = (typeof knownBys)[number];

export const wrong = (...faults: LineFault[]): LineOutcome => ({ outcome: 'wrong', faults });
