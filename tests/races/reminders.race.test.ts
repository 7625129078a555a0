import { portsOn, remindOfStays } from '@escale/api';
import { openDatabase, setClock } from '@escale/db';
import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { type Prepare, seesDamage } from '../support/race.ts';
import { openScene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';

const STAYS = 60;
const SERVERS = 4;

/** The control's messages have keys that are never the same, so that no second one is refused. */
const withoutDedupe = async (sql: postgres.Sql): Promise<void> => {
  await sql`create function forget_key() returns trigger language plpgsql as $$ begin
    if new.topic = 'booking.reminder' then new.dedupe_key := new.dedupe_key || ':' || gen_random_uuid(); end if;
    return new;
  end $$`;
  await sql`create trigger forget_key before insert on outbox for each row execute function forget_key()`;
};

/** Reminders by booking, after several servers have looked for them at the same moment. */
const remindAtOnce = async (prepare?: Prepare): Promise<number[]> => {
  const scene = await openScene({ ...(prepare && { prepare }) });
  const desks = await scene.resource(await scene.place(), { units: STAYS });
  const body = { resourceId: desks.id, formula: 'day', count: 1, date: '2027-09-06' };
  const person = await signedIn(scene);
  for (let stay = 0; stay < STAYS; stay++) await scene.call('POST', '/bookings', { as: person, body });
  await setClock(scene.database, Date.parse('2027-09-05T18:00:00+02:00'));
  const { url } = scene.database;
  const servers = Array.from({ length: SERVERS }, () => openDatabase({ url, maxConnections: 2 }));
  await Promise.all(servers.map((database) => database.sql`select 1`));
  await Promise.all(servers.map((database) => remindOfStays(portsOn(database, silentLog))));
  const rows = await scene.sql<{ count: number }[]>`
    select count(*)::int from outbox where topic = 'booking.reminder' group by payload`;
  for (const database of servers) await database.close();
  await scene.close();
  return rows.map(({ count }) => count);
};

describe('four servers that look for reminders at 18:00', () => {
  test('write one for each stay', async () => {
    expect(await remindAtOnce()).toEqual(Array.from({ length: STAYS }, () => 1));
  });

  test('control: without the dedupe key people are reminded several times', async () => {
    expect(
      await seesDamage(
        () => remindAtOnce(withoutDedupe),
        (counts) => counts.some((count) => count > 1),
      ),
    ).toBe(true);
  });
});
