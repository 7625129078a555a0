import { type Executor, readNow, writeAudit } from '@escale/db';
import { insertEntry, readApprovesFirst, readEntry } from '@escale/db/community';
import type { PlaceKey } from '@escale/db/places';
import { EntrySchema, firstStatus, mayModerate, type NewEntry, readEnd } from '@escale/shared/community';
import { type Actor, localDateOf } from '@escale/shared/kernel';
import { Compile } from 'typebox/compile';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { entryView } from './entry-view.ts';
import { requireOfPlace } from './require-of-place.ts';

const shape = Compile(EntrySchema);
const isEntry = (kept: unknown): kept is EntrySchema => shape.Check(kept);

/** @throws Refused not-found | not-of-this-place | not-allowed (a notice) | entry-ends-in-the-past | entry-lasts-too-long */
export const createEntry = async (
  ports: Ports,
  actor: Actor,
  { slug, key, entry }: { slug: string; key: string; entry: NewEntry },
): Promise<Answer<EntrySchema>> => {
  const place = await requireOfPlace(ports.database, actor, slug);
  const owner = { placeId: place.id, memberId: actor.memberId, key };
  const request = { route: 'community', slug, ...entry };
  return once(
    ports,
    { ...owner, statusCode: 201, request },
    (tx) => write(ports, tx, actor, { place, entry }),
    isEntry,
  );
};

const write = async (
  ports: Ports,
  tx: Executor,
  actor: Actor,
  { place, entry }: { place: PlaceKey; entry: NewEntry },
): Promise<EntrySchema> => {
  const { id: placeId, timeZone } = place;
  const moderates = mayModerate(actor, placeId);
  if (entry.kind === 'notice' && !moderates) throw new Refused({ code: 'not-allowed' });
  const endsOn = readEnd(entry.endsOn, localDateOf(await readNow(tx), timeZone));
  if (!endsOn.ok) throw new Refused(endsOn.refusal);
  const status = firstStatus({ moderates }, { approvesFirst: await readApprovesFirst(tx, placeId) });
  const { memberId } = actor;
  const id = ports.newId();
  const words = { kind: entry.kind, title: entry.title.trim(), text: entry.text.trim() };
  await insertEntry(tx, { placeId, id, memberId, ...words, endsOn: endsOn.value, status });
  const action = 'community.entry_written';
  await writeAudit(tx, { id: ports.newId(), actorId: memberId, placeId, action, subjectId: id });
  const written = await readEntry(tx, { placeId, id });
  if (!written) throw new Error('an entry vanished');
  return entryView(written, actor);
};
