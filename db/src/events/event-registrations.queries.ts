import type { RegistrationStatus } from '@escale/shared/events';
import type { Executor } from '../transaction.ts';

type EventKey = { placeId: string; eventId: string };
export type RegistrationRow = { id: string; memberId: string; status: RegistrationStatus };

export const insertRegistration = async (
  { sql }: Executor,
  { placeId, eventId, id, memberId, status }: EventKey & RegistrationRow,
): Promise<void> => {
  await sql`
    with known as (insert into place_of_id (id, place_id) values (${id}, ${placeId}))
    insert into event_registrations (place_id, id, event_id, member_id, status, created_at, changed_at)
    values (${placeId}, ${id}, ${eventId}, ${memberId}, ${status}, (select domain_now()), (select domain_now()))`;
};

/** Compare and set: false when the registration has left the state it was read in. */
export const moveRegistration = async (
  { sql }: Executor,
  move: { placeId: string; id: string; from: RegistrationStatus; to: RegistrationStatus },
): Promise<boolean> => {
  const changed = await sql`
    update event_registrations set status = ${move.to}, changed_at = (select domain_now())
    where place_id = ${move.placeId} and id = ${move.id} and status = ${move.from}`;
  return changed.count === 1;
};

/** What the capacity is compared with; whoever changes a registration says so here in the same transaction. */
export const countRegistered = async (
  { sql }: Executor,
  { placeId, eventId, by }: EventKey & { by: number },
): Promise<void> => {
  await sql`update events set registered = registered + ${by} where place_id = ${placeId} and id = ${eventId}`;
};

/** The first of those who wait, in their order. */
export const readNextWaiting = async (
  { sql }: Executor,
  { placeId, eventId }: EventKey,
  limit: number,
): Promise<RegistrationRow[]> => sql<RegistrationRow[]>`
  select id, member_id as "memberId", status from event_registrations
  where place_id = ${placeId} and event_id = ${eventId} and status = 'waiting' order by id limit ${limit}`;

export type Attendee = RegistrationRow & { displayName: string; present: boolean | null };

/** Who is registered, then who waits, each in their order. */
export const listRegistrations = async (
  { sql }: Executor,
  { placeId, eventId }: EventKey,
): Promise<Attendee[]> => sql<Attendee[]>`
  select r.id, r.member_id as "memberId", r.status, m.display_name as "displayName", r.was_present as present
  from event_registrations r join members m on m.id = r.member_id
  where r.place_id = ${placeId} and r.event_id = ${eventId} and r.status <> 'withdrawn'
  order by r.status, r.id`;

/** Marks who of the registered came. */
export const markPresent = async (
  { sql }: Executor,
  { placeId, eventId, ids }: EventKey & { ids: readonly string[] },
): Promise<void> => {
  await sql`
    update event_registrations set was_present = id = any(${[...ids]}::uuid[])
    where place_id = ${placeId} and event_id = ${eventId} and status = 'registered'`;
};

/** Events to come that a person is in, or waits for. */
export const readEventsToCome = async ({ sql }: Executor, memberId: string): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`
    select e.id from event_registrations r join events e on e.place_id = r.place_id and e.id = r.event_id
    where r.member_id = ${memberId} and r.status <> 'withdrawn' and e.cancelled_at is null
      and lower(e.period) > (select domain_now())
    order by e.id`;
  return rows.map(({ id }) => id);
};

/** What a mail about a registration needs: whose it is, of which event, and how it stands now. */
export const readRegistration = async (
  { sql }: Executor,
  id: string,
): Promise<(RegistrationRow & { eventId: string }) | null> => {
  const [row] = await sql<(RegistrationRow & { eventId: string })[]>`
    select id, event_id as "eventId", member_id as "memberId", status from event_registrations
    where id = ${id} and place_id = (select place_id from place_of_id where id = ${id})`;
  return row ?? null;
};

export type DueEventReminder = { placeId: string; registrationId: string; dedupeKey: string };

/** Registrations for tomorrow's events from 18:00 of the place on, of people who want reminders and have had none. */
export const readDueEventReminders = async (
  { sql }: Executor,
  limit: number,
): Promise<DueEventReminder[]> => sql<DueEventReminder[]>`
  select e.place_id as "placeId", r.id as "registrationId", eve.key as "dedupeKey"
  from events e
  join places p on p.id = e.place_id
  join event_registrations r on r.place_id = e.place_id and r.event_id = e.id and r.status = 'registered'
  join members m on m.id = r.member_id and m.wants_reminder
  cross join lateral (
    select (lower(e.period) at time zone p.time_zone)::date - 1 as date) day
  cross join lateral (
    select (day.date + time '18:00') at time zone p.time_zone as due_at,
      'event.eve:' || r.id || ':' || day.date as key) eve
  where lower(e.period) > domain_now() and lower(e.period) <= domain_now() + interval '31 hours'
    and e.cancelled_at is null and not e.is_example and eve.due_at <= domain_now() and r.changed_at < eve.due_at
    and not exists (select 1 from outbox o where o.dedupe_key = eve.key)
  order by lower(e.period), r.id limit ${limit}`;
