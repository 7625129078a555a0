import { deliverWebhooks, openOutside, portsOn } from '@escale/api';
import { openDatabase } from '@escale/db';
import type postgres from 'postgres';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlace } from '../support/place.ts';
import { seesDamage } from '../support/race.ts';
import { silentLog } from '../support/silent-log.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { openWebServer, type WebServer } from '../support/web-server.ts';

const MESSAGES = 60;
const SERVERS = 3;

let server: WebServer;
beforeAll(async () => {
  server = await openWebServer();
});
afterAll(() => server?.close());

/** The control's leases end as soon as they are taken. */
const withoutLeases = async (sql: postgres.Sql): Promise<void> => {
  await sql`create function forget_lease() returns trigger language plpgsql as $$ begin
    new.leased_until := now() - interval '1 second';
    return new;
  end $$`;
  await sql`create trigger forget before update on webhook_endpoints for each row execute function forget_lease()`;
};

/** Three servers at once, each with connections of its own, as if they were processes: the ids that were received. */
const deliverAtOnce = async (prepare?: (sql: postgres.Sql) => Promise<void>): Promise<string[]> => {
  server.received.length = 0;
  const database = await openTestDatabase(prepare && { prepare });
  const { sql, url } = database;
  const place = await createPlace(sql);
  const endpoint = newId();
  const subject = newId();
  await sql`insert into webhook_endpoints (place_id, id, url, types, secret)
    values (${place.id}, ${endpoint}, ${server.url}, '{booking.confirmed}', 'whsec_c2VjcmV0')`;
  await sql`insert into webhook_messages (place_id, endpoint_id, type, subject_id, facts)
    select ${place.id}, ${endpoint}, 'booking.confirmed', ${subject}, '{}' from generate_series(1, ${MESSAGES})`;
  const databases = Array.from({ length: SERVERS }, () => openDatabase({ url, maxConnections: 4 }));
  const outside = openOutside({ allowsLocalhost: true });
  const { signal } = new AbortController();
  await Promise.all(
    databases.map((each) => deliverWebhooks(portsOn(each, silentLog, null, undefined, outside), signal)),
  );
  const order = await sql<{ id: string }[]>`select id from webhook_messages order by position`;
  for (const each of databases) await each.close();
  await database.close();
  const received = server.received.map(({ headers }) => String(headers['webhook-id']));
  expect([...new Set(received)].sort()).toEqual(order.map(({ id }) => id).sort());
  if (!prepare) expect(received).toEqual(order.map(({ id }) => id));
  return received;
};

describe('three servers that tell one endpoint', () => {
  test('tell it every message of a stay once, in order', async () => {
    expect(await deliverAtOnce()).toHaveLength(MESSAGES);
  });

  test('control: where leases do not hold, the same messages are sent several times', async () => {
    expect(
      await seesDamage(
        () => deliverAtOnce(withoutLeases),
        (sent) => sent.length > MESSAGES,
      ),
    ).toBe(true);
  });
});
