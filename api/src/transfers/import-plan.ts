import type { Executor } from '@escale/db';
import type { ImportLine, Line, LineFault, LineOutcome } from '@escale/shared/transfers';

/** What an import would do: what becomes of each line, and how all of it is written. */
export type ImportPlan = {
  outcomes: LineOutcome[];
  /** False when somebody went around the locks: all of it must be rolled back then. */
  write: (tx: Executor) => Promise<boolean>;
};

export type Planning = {
  placeId: string;
  timeZone: string;
  /** Who brings it in; null once they are erased. */
  actorId: string | null;
  tellsPeople: boolean;
  /** The transaction writes what it plans: everything that decides is locked first. */
  isLocked: boolean;
  /** Is told every few hundred lines; lets others have their turn. */
  onProgress: (lines: number) => Promise<void>;
};

export const importLineOf = ({ line, cells }: Line, outcome: LineOutcome): ImportLine => ({
  line,
  cells: { ...cells },
  outcome: outcome.outcome,
  knownBy: outcome.outcome === 'known' ? outcome.by : null,
  faults: outcome.outcome === 'wrong' ? outcome.faults.map((fault) => asWritten(fault, cells)) : [],
});

/** A fault names what stands in the file, whatever it was read as. */
const asWritten = (fault: LineFault, cells: Line['cells']): LineFault => ({
  ...fault,
  value: ((fault.column !== null && cells[fault.column]) || fault.value).slice(0, 80),
});
