import type { InitiativeRow } from '@escale/db/initiatives';
import { Refused } from '../refused.ts';

/** Says which revision stands there now. */
export const changedMeanwhile = ({ revision }: Pick<InitiativeRow, 'revision'>): Refused =>
  new Refused({ code: 'changed-meanwhile', version: String(revision) });
