import { transaction, writeAudit } from '@escale/db';
import { deleteEntry } from '@escale/db/community';
import { placeOf } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** Also for who is no longer of the place: what one wrote can always be taken back. @throws Refused not-found */
export const withdrawEntry = async (
  ports: Ports,
  { memberId }: Actor,
  { slug, id }: { slug: string; id: string },
): Promise<undefined> => {
  const place = await placeOf(ports.database, { slug, id: null });
  if (!place) throw new Refused({ code: 'not-found' });
  const placeId = place.id;
  await transaction(ports.database, async (tx) => {
    if (!(await deleteEntry(tx, { placeId, id, memberId }))) throw new Refused({ code: 'not-found' });
    const entry = { actorId: memberId, placeId, action: 'community.entry_withdrawn', subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
  });
};
