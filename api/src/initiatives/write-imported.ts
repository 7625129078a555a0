import type { Executor } from '@escale/db';
import { type ImportedRow, readTerritory, type Territory, writeMany } from '@escale/db/initiatives';
import { keywordsOf } from '@escale/shared/initiatives';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import type { PlannedLine } from './plan-import.ts';

/** @throws Refused changed-meanwhile where somebody changes one of the entries at this very moment */
export const writeImported = async (
  ports: Ports,
  tx: Executor,
  plan: readonly PlannedLine[],
): Promise<void> => {
  const territory = await readTerritory(tx);
  const rows = plan.flatMap((line) => rowOf(ports, line, territory));
  if (!(await writeMany(tx, rows))) throw new Refused({ code: 'changed-meanwhile', version: '' });
};

const rowOf = (
  ports: Ports,
  { outcome, fields, existing, changes }: PlannedLine,
  { communes, places }: Territory,
): ImportedRow[] => {
  if (fields === null || (outcome !== 'create' && outcome !== 'change')) return [];
  const communeName = communes.find(({ insee }) => insee === fields.commune)?.name ?? null;
  const placeNames = places.filter(({ slug }) => fields.places.includes(slug)).map(({ name }) => name);
  return [
    {
      id: existing?.id ?? ports.newId(),
      revision: existing?.revision ?? null,
      fields,
      keywords: keywordsOf(fields, { communeName, placeNames }),
      placeSlugs: fields.places,
      historyId: ports.newId(),
      step: 'imported',
      changes,
    },
  ];
};
