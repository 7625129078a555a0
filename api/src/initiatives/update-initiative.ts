import { transaction, writeAudit } from '@escale/db';
import { lockInitiative, readInitiative } from '@escale/db/initiatives';
import { fieldsOf, type InitiativeChange, type InitiativeSchema } from '@escale/shared/initiatives';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { initiativeView } from './initiative-view.ts';
import { rewriteInitiative } from './rewrite-initiative.ts';

/** @throws Refused not-found | changed-meanwhile | unknown-commune | unknown-place */
export const updateInitiative = async (
  ports: Ports,
  actor: Actor,
  { id, seen, ...wish }: InitiativeChange & { id: string },
): Promise<InitiativeSchema> =>
  transaction(ports.database, async (tx) => {
    await lockInitiative(tx, id);
    const before = await readInitiative(tx, id);
    if (!before) throw new Refused({ code: 'not-found' });
    const rewrite = { fields: fieldsOf(wish), seen, role: 'department' as const, step: 'changed' as const };
    await rewriteInitiative(ports, tx, before, rewrite);
    const entry = { actorId: actor.memberId, placeId: null, action: 'initiative.changed', subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
    return initiativeView((await readInitiative(tx, id)) ?? before);
  });
