import { transaction, writeAudit } from '@escale/db';
import { writeApprovesFirst } from '@escale/db/community';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { requireModeration } from './require-moderation.ts';

/** @throws Refused not-allowed */
export const writeSettings = async (
  ports: Ports,
  actor: Actor,
  { placeId, approvesFirst }: { placeId: string; approvesFirst: boolean },
): Promise<undefined> => {
  requireModeration(actor, placeId);
  await transaction(ports.database, async (tx) => {
    await writeApprovesFirst(tx, { placeId, approvesFirst });
    const entry = { actorId: actor.memberId, placeId, action: 'community.settings_changed', subjectId: null };
    await writeAudit(tx, { id: ports.newId(), ...entry, detail: { approvesFirst } });
  });
};
