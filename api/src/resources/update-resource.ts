import { transaction, writeAudit } from '@escale/db';
import { lockResource, updateResource as write } from '@escale/db/resources';
import type { Actor } from '@escale/shared/kernel';
import type { ResourceChange, ResourceSchema } from '@escale/shared/resources';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { requireSeen } from '../version-of.ts';
import { changedRules } from './changed-rules.ts';
import { checkRules } from './check-rules.ts';
import { readResource } from './read-resource.ts';
import { resourceOf } from './resource-of.ts';

/**
 * Changes the name or rules of a resource; bookings already made keep the ones they were made under.
 * @throws Refused not-found | changed-meanwhile | a rule that cannot be, together with those that stay
 */
export const updateResource = async (
  ports: Ports,
  actor: Actor,
  resource: { placeId: string; id: string },
  change: ResourceChange,
  seen?: string,
): Promise<ResourceSchema> =>
  transaction(ports.database, async (tx) => {
    if (!(await lockResource(tx, resource))) throw new Refused({ code: 'not-found' });
    const sheet = await readResource(tx, resource);
    requireSeen(seen, resourceOf(sheet));
    const { name = sheet.name, capacity = sheet.capacity, qualities = sheet.qualities } = change;
    const { cancellationPolicy = sheet.cancellationPolicy } = change;
    const checked = checkRules({ rules: changedRules(sheet.rules, change), cancellationPolicy });
    await write(tx, resource, { name: name.trim(), capacity, qualities, ...checked });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId: resource.placeId,
      action: 'resource.updated',
      subjectId: resource.id,
      detail: { fields: Object.keys(change) },
    });
    return resourceOf(await readResource(tx, resource));
  });
