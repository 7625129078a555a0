import { transaction, writeAudit } from '@escale/db';
import { readPass, payPass as write } from '@escale/db/passes';
import type { Actor } from '@escale/shared/kernel';
import type { PassSchema } from '@escale/shared/passes';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { passView } from './pass-view.ts';

/**
 * The place was paid on site.
 * @throws Refused not-found | pass-already-paid
 */
export const payPass = async (
  ports: Ports,
  actor: Actor,
  pass: { placeId: string; id: string },
): Promise<PassSchema> =>
  transaction(ports.database, async (tx) => {
    const isPaidNow = await write(tx, pass);
    const row = await readPass(tx, pass.id);
    if (!row) throw new Refused({ code: 'not-found' });
    if (!isPaidNow) throw new Refused({ code: 'pass-already-paid' });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId: pass.placeId,
      action: 'pass.paid',
      subjectId: pass.id,
    });
    return passView(row);
  });
