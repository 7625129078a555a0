import type { Executor } from '@escale/db';
import { hasGuestLink, readBooking } from '@escale/db/bookings';
import { readIncident } from '@escale/db/incidents';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { isLive } from '@escale/shared/bookings';
import { Uuid } from '@escale/shared/kernel';
import { isUnreachable } from '@escale/shared/members';
import {
  composeIncidentMail,
  type IncidentTopic,
  isIncidentWorthTelling,
} from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { OutgoingMail } from '../mail/mail.ts';
import type { Ports } from '../ports.ts';
import { drawGuestLink } from './draw-guest-link.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfStay = Type.Object({ incidentId: Uuid, bookingId: Uuid });

/** The mail to somebody whose stay an incident strikes; null when nobody is to be told, or no longer. */
export const incidentMail = async (
  ports: Pick<Ports, 'newSecret' | 'origin'>,
  tx: Executor,
  message: DueMessage,
  topic: IncidentTopic,
): Promise<OutgoingMail | null> => {
  const { payload } = message;
  if (!Check(OfStay, payload)) throw unreadable();
  const row = await readBooking(tx, payload.bookingId);
  const incident = row && (await readIncident(tx, { placeId: row.placeId, id: payload.incidentId }));
  const member = row?.memberId ? await readMember(tx, row.memberId) : null;
  if (!row || !incident || !member || isUnreachable(member.email) || !isLive(row.status)) return null;
  const { resourceName, units, ...facts } = incident;
  if (!isIncidentWorthTelling(topic, { ...row, resolvedAt: facts.resolvedAt })) return null;
  const { displayName: name, locale, email: address } = member;
  const where = resourceName && [resourceName, ...units].join(', ');
  const guestSecret = (await hasGuestLink(tx, row)) ? await drawGuestLink(ports, tx, row) : null;
  const mail = composeIncidentMail(
    topic,
    { name, locale, origin: ports.origin },
    { ...facts, ...row, bookingId: row.id, where, guestSecret },
  );
  return {
    ...mail,
    to: { name, address },
    ...(row.onBehalfOf && { cc: { name: row.onBehalfOf.displayName, address: row.onBehalfOf.email } }),
    messageId: messageIdOf(message),
  };
};
