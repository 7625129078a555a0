import type { Executor } from '@escale/db';
import { readSeries, type SeriesRow } from '@escale/db/bookings';
import { readStaysForCalendar } from '@escale/db/calendars';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { Colleague } from '@escale/shared/bookings';
import { calendarEntry } from '@escale/shared/calendars';
import { Uuid } from '@escale/shared/kernel';
import { composeSeriesMail, type SeriesFacts } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { writeCalendar } from '../calendars/write-calendar.ts';
import type { OutgoingMail } from '../mail/mail.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfSeries = Type.Object({ seriesId: Uuid });
const OfCancellation = Type.Object({
  seriesId: Uuid,
  bookingIds: Type.Array(Uuid),
  refundCents: Type.Integer(),
});

const ForColleague = Type.Object({ onBehalfOf: Colleague });

type Topic = Parameters<typeof composeSeriesMail>[0];

/** The mail about the dates of a series; null once none of them is what the mail would say. */
export const seriesMail = async (
  tx: Executor,
  message: DueMessage,
  topic: Topic,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { payload } = message;
  if (!Check(OfSeries, payload)) throw unreadable();
  const row = await readSeries(tx, payload.seriesId);
  const member = row?.memberId ? await readMember(tx, row.memberId) : null;
  if (!row || !member) return null;
  const facts = topic === 'booking_series.placed' ? placed(row) : cancelled(row, payload);
  if (facts.dates.length === 0) return null;
  const { displayName: name, locale, email: address } = member;
  const mail = composeSeriesMail(topic, { name, locale, origin }, facts);
  const calendarFile = await fileOf(tx, facts.bookingIds, { placeId: row.placeId, locale, origin });
  return {
    ...mail,
    to: { name, address },
    ...copyOf(row.request),
    messageId: messageIdOf(message),
    calendarFile,
  };
};

/** Whoever the dates are for reads what becomes of them. */
const copyOf = (request: unknown): Pick<OutgoingMail, 'cc'> => {
  if (!Check(ForColleague, request)) return {};
  const { displayName: name, email: address } = request.onBehalfOf;
  return { cc: { name, address } };
};

const fileOf = async (
  tx: Executor,
  ids: readonly string[],
  { placeId, locale, origin }: { placeId: string; locale: 'fr' | 'en'; origin: string },
): Promise<string> => {
  const stays = await readStaysForCalendar(tx, { placeId, ids });
  const entries = stays.map((stay) => calendarEntry(stay, { locale, viewer: 'person', origin }));
  return writeCalendar({ entries, method: 'PUBLISH', stamp: stays[0]?.now ?? 0 });
};

/** The dates that a mail is about, and which bookings they are. */
type Told = SeriesFacts & { bookingIds: string[] };

const factsOf = (
  { placeName, timeZone, resourceName }: SeriesRow,
  occurrences: SeriesRow['occurrences'],
): Omit<Told, 'amountCents'> => ({
  bookingIds: occurrences.flatMap(({ bookingId }) => bookingId ?? []),
  placeName,
  timeZone,
  resourceName,
  dates: occurrences.map(({ period }) => period),
  skippedCount: 0,
  isRequested: false,
  currency: 'EUR',
});

const placed = (row: SeriesRow): Told => {
  const live = row.occurrences.filter(({ status }) => status === 'confirmed' || status === 'requested');
  return {
    ...factsOf(row, live),
    skippedCount: row.occurrences.filter(({ outcome }) => outcome === 'skipped').length,
    isRequested: live.some(({ status }) => status === 'requested'),
    amountCents: live.reduce((sum, { totalCents }) => sum + (totalCents ?? 0), 0),
  };
};

const cancelled = (row: SeriesRow, payload: unknown): Told => {
  if (!Check(OfCancellation, payload)) throw unreadable();
  const ids = new Set<string | null>(payload.bookingIds);
  const gone = row.occurrences.filter(({ bookingId }) => bookingId !== null && ids.has(bookingId));
  return { ...factsOf(row, gone), amountCents: payload.refundCents };
};
