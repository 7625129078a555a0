import type { Executor } from '@escale/db';
import { readEvent, readRegistration } from '@escale/db/events';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { Uuid } from '@escale/shared/kernel';
import { composeEventMail, isEventWorthTelling } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { writeCalendar } from '../calendars/write-calendar.ts';
import { eventEntryOf } from '../events/event-entry-of.ts';
import type { OutgoingMail } from '../mail/mail.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfRegistration = Type.Object({ registrationId: Uuid });

type Topic = Parameters<typeof composeEventMail>[0];

/** The mail about a registration, with the event as a file; null when it is no longer true. */
export const eventMail = async (
  tx: Executor,
  message: DueMessage,
  topic: Topic,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { payload } = message;
  if (!Check(OfRegistration, payload)) throw unreadable();
  const registration = await readRegistration(tx, payload.registrationId);
  if (!registration) return null;
  const { memberId, eventId, status } = registration;
  const [member, event] = await Promise.all([
    readMember(tx, memberId),
    readEvent(tx, { id: eventId, memberId: null }),
  ]);
  if (!member || !event || !isEventWorthTelling(topic, { ...event, status })) return null;
  const { displayName: name, locale, email: address } = member;
  const mail = composeEventMail(topic, { name, locale, origin }, { ...event, status });
  const entries = [eventEntryOf(event, origin, locale)];
  const calendarFile = writeCalendar({ entries, method: 'PUBLISH', stamp: event.now });
  return { ...mail, to: { name, address }, messageId: messageIdOf(message), calendarFile };
};
