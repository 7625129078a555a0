import type { CalendarEntry } from '@escale/shared/calendars';
import type { Instant } from '@escale/shared/kernel';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';

type Party = { name: string; email: string };

/** An invitation (RFC 5546): who sends it, and whose calendar it is for. */
export type Invitation = { organizer: Party; attendee: Party };

export type CalendarWish = {
  entries: readonly CalendarEntry[];
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** When this very text was made. */
  stamp: Instant;
  /** As programs that subscribe show it. */
  name?: string;
  invitation?: Invitation;
};

/** How often programs that subscribe are asked to look again. */
const REFRESH_SECONDS = 3_600;

/** The stay is booked: nobody has to say yes to it any more, and no answer is wanted. */
const booked = {
  role: ICalAttendeeRole.REQ,
  type: ICalAttendeeType.INDIVIDUAL,
  status: ICalAttendeeStatus.ACCEPTED,
  rsvp: false,
};

/**
 * Text of RFC 5545. All times are in UTC, which every program shows on the reader's clock: a stay is one span of
 * elapsed time, so no VTIMEZONE has to be right for it, whatever clocks do meanwhile.
 */
export const writeCalendar = ({ entries, method, stamp, name, invitation }: CalendarWish): string => {
  const calendar = ical({
    prodId: { company: 'Escale', product: 'Escale', language: 'FR' },
    method: ICalCalendarMethod[method],
    ...(name !== undefined && { name, ttl: REFRESH_SECONDS }),
  });
  for (const { uid, status, start, end, ...entry } of entries)
    calendar.createEvent({
      ...entry,
      id: uid,
      stamp: new Date(stamp),
      start: new Date(start),
      end: new Date(end),
      status: ICalEventStatus[status],
      ...(invitation && {
        organizer: invitation.organizer,
        attendees: [{ ...invitation.attendee, ...booked }],
      }),
    });
  return `${calendar.toString().trimEnd()}\r\n`;
};
