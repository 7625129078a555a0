import type { FindingRow } from '@escale/db/demand';
import { FEWEST_ASKERS, type UnmetFinding } from '@escale/shared/demand';
import { type ResourceKind, resourceKinds } from '@escale/shared/resources';

const MOST_TOLD = 12;
const STEP = 5;

/** Rounded down to fives, because these cut across the groups that are told exactly. */
export const findingsTold = (rows: readonly FindingRow[]): UnmetFinding[] =>
  rows
    .filter(({ askers }) => askers >= FEWEST_ASKERS)
    .flatMap(({ count, askers: _, kind, ...row }) =>
      isKind(kind) ? [{ ...row, kind, atLeast: Math.floor(count / STEP) * STEP }] : [],
    )
    .slice(0, MOST_TOLD);

const isKind = (kind: string): kind is ResourceKind => resourceKinds.some((known) => known === kind);
