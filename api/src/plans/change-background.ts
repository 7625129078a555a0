import { createHash } from 'node:crypto';
import { transaction } from '@escale/db';
import { type Background, writeBackground } from '@escale/db/plans';
import type { Actor } from '@escale/shared/kernel';
import type { Plan } from '@escale/shared/plans';
import { reEncode } from '../images/re-encode.ts';
import type { Ports } from '../ports.ts';
import { auditPlan } from './audit-plan.ts';
import type { PlanKey } from './plan-key.ts';
import { readPlan } from './read-plan.ts';
import { requireRevision } from './require-revision.ts';

/** Sharp enough to read the names of rooms on a large screen. */
const MAX_SIDE = 2_400;

/**
 * Lays a picture under a plan; null takes it away.
 * @throws Refused not-found | plan-changed | image-unreadable | image-too-large
 */
export const changeBackground = async (
  ports: Ports,
  actor: Actor,
  key: PlanKey,
  { revision, picture }: { revision: number; picture: Buffer | null },
): Promise<Plan> => {
  const background = picture && (await backgroundOf(picture));
  return transaction(ports.database, async (tx) => {
    await requireRevision(tx, key, revision);
    await writeBackground(tx, { ...key, background });
    await auditPlan(ports, tx, actor, key, 'plan.picture_changed');
    return readPlan(tx, key);
  });
};

const backgroundOf = async (picture: Buffer): Promise<Background> => {
  const { bytes, width, height } = await reEncode(picture, { maxWidth: MAX_SIDE, maxHeight: MAX_SIDE });
  const mark = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  return { bytes, width, height, mark };
};
