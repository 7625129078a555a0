import type { Executor } from '@escale/db';
import { type InitiativeRow, updateInitiative, writeStep } from '@escale/db/initiatives';
import {
  type ContributorRole,
  differenceOf,
  type InitiativeFields,
  type InitiativeStep,
} from '@escale/shared/initiatives';
import type { Ports } from '../ports.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { fieldsOfRow } from './initiative-view.ts';
import { requireAround } from './require-around.ts';

type Rewrite = { fields: InitiativeFields; seen: number; role: ContributorRole; step: InitiativeStep };

/**
 * Writes an entry anew and keeps in its history what was another before; nothing where nothing is.
 * @throws Refused unknown-commune | unknown-place | changed-meanwhile
 */
export const rewriteInitiative = async (
  ports: Ports,
  tx: Executor,
  before: InitiativeRow,
  { fields, seen, role, step }: Rewrite,
): Promise<void> => {
  if (before.revision !== seen) throw changedMeanwhile(before);
  const changes = differenceOf(fieldsOfRow(before), fields);
  if (changes.length === 0) return;
  const found = await requireAround(tx, fields);
  if (!(await updateInitiative(tx, { id: before.id, fields, revision: seen, ...found })))
    throw changedMeanwhile(before);
  await writeStep(tx, { id: ports.newId(), initiativeId: before.id, step, role, reason: null, changes });
};
