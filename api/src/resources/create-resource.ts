import { transaction, writeAudit } from '@escale/db';
import { lockPlace } from '@escale/db/places';
import { insertResource, linkToWholePlace } from '@escale/db/resources';
import type { Actor } from '@escale/shared/kernel';
import {
  type NewResource,
  type ResourceSchema,
  usualCancellation,
  usualRules,
} from '@escale/shared/resources';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { checkRules } from './check-rules.ts';
import { readResource } from './read-resource.ts';
import { resourceOf } from './resource-of.ts';
import { unitsOfNewResource } from './units-of-new-resource.ts';

/**
 * Adds something to book at a place; rules that are left out get the usual ones.
 * @throws Refused units-unclear | unit-not-of-this-place | whole-place-takes-all | a rule that cannot be
 */
export const createResource = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  wish: NewResource,
): Promise<ResourceSchema> => {
  const { kind, allocation, capacity = null } = wish;
  if (kind === 'whole_place' && allocation !== 'all') throw new Refused({ code: 'whole-place-takes-all' });
  const { cancellationPolicy = usualCancellation, qualities = [] } = wish;
  const checked = checkRules({ rules: usualRules(wish), cancellationPolicy });
  return transaction(ports.database, async (tx) => {
    await lockPlace(tx, placeId);
    const id = ports.newId();
    const unitIds = await unitsOfNewResource(ports, tx, placeId, wish);
    const name = wish.name.trim();
    const space = { name, kind, allocation, capacity, qualities, ...checked };
    await insertResource(tx, { placeId, id, ...space, unitIds });
    if (wish.unitIds === undefined) await linkToWholePlace(tx, { placeId, unitIds });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'resource.created',
      subjectId: id,
    });
    return resourceOf(await readResource(tx, { placeId, id }));
  });
};
