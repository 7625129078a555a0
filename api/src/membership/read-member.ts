import { writeAudit } from '@escale/db';
import {
  type KnownMember,
  readNotes,
  readPermitsOfMember,
  readStaysOfMember,
  type StayOfMember,
} from '@escale/db/membership';
import { listPassesAt } from '@escale/db/passes';
import { type Actor, instantText } from '@escale/shared/kernel';
import { type MemberFile, type MemberStay, type Sight, sightOf } from '@escale/shared/membership';
import { passView } from '../passes/pass-view.ts';
import type { Ports } from '../ports.ts';
import { findAlike } from './find-alike.ts';
import { noteView } from './note-view.ts';
import { reachable } from './reachable.ts';
import { requireKnown } from './require-known.ts';

type Key = { placeId: string; memberId: string };

/**
 * What a place knows of a person, as far as the role of whoever looks lets them see; every look is kept.
 * @throws Refused not-found: also for somebody who has no link with the place
 */
export const readMember = async (ports: Ports, actor: Actor, key: Key): Promise<MemberFile> => {
  const { database } = ports;
  const { placeId, memberId } = key;
  const sight = sightOf(actor, placeId);
  const { contact, money, file } = sight;
  const person = await requireKnown(database, key);
  const looked = { actorId: actor.memberId, placeId, action: 'member.looked_up', subjectId: memberId };
  const [stays, passes, kept] = await Promise.all([
    readStaysOfMember(database, key),
    money ? listPassesAt(database, key) : null,
    file ? readFile(ports, key, person) : null,
    writeAudit(database, { id: ports.newId(), ...looked }),
  ]);
  return {
    id: person.id,
    displayName: person.displayName,
    email: contact ? reachable(person.email) : null,
    phones: contact ? person.phones : [],
    hasAccount: person.hasAccount,
    example: person.isExample,
    stays: stays.map((stay) => stayView(stay, person.timeZone, sight)),
    passes: passes?.map(passView) ?? null,
    balance: money ? { owedCents: person.owedCents, paidCents: person.paidCents } : null,
    audiences: kept?.audiences ?? null,
    trainings: kept?.trainings ?? null,
    notes: kept?.notes.map((note) => noteView(note, person.timeZone)) ?? null,
    alike: kept?.alike ?? null,
  };
};

const readFile = async (ports: Ports, key: Key, person: KnownMember) => {
  const [permits, notes, alike] = await Promise.all([
    readPermitsOfMember(ports.database, key),
    readNotes(ports.database, key),
    findAlike(ports.database, key.placeId, person),
  ]);
  return { ...permits, notes, alike };
};

/** An accountant reads what vouchers repay, and so is not told here whom they pay for. */
const stayView = (stay: StayOfMember, timeZone: string, { money, file }: Sight): MemberStay => ({
  id: stay.id,
  reference: stay.reference,
  resourceName: stay.resourceName,
  start: instantText(stay.startAt, timeZone),
  end: instantText(stay.endAt, timeZone),
  status: stay.status,
  quantity: stay.quantity,
  isOver: stay.isOver,
  isPaidByPass: stay.isPaidByPass,
  isPaidByVoucher: file ? stay.isPaidByVoucher : null,
  cost: money ? stay.costCents : null,
  paid: money ? stay.paidCents : null,
  owed: money ? stay.owedCents : null,
});
