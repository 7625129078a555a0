import { deliverOutbox, openMailer, portsOn } from '@escale/api';
import { openDatabase } from '@escale/db';
import type postgres from 'postgres';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { seesDamage } from '../support/race.ts';
import { silentLog } from '../support/silent-log.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const MESSAGES = 200;
const SERVERS = 4;

let mail: MailServer;
beforeAll(async () => {
  mail = await openMailServer();
});
afterAll(() => mail?.close());

/**
 * The control's outbox gives no lock: a view over a function has no rows of its own to lock. The unchanged
 * statement still says `for update skip locked`, and every server is given the same message.
 */
const withoutRowLocks = async (sql: postgres.Sql): Promise<void> => {
  await sql`alter table outbox rename to outbox_kept`;
  await sql`create function outbox_rows() returns setof outbox_kept language sql as 'select * from outbox_kept'`;
  await sql`create view outbox as select * from outbox_rows()`;
  await sql`create function keep_outbox() returns trigger language plpgsql as $$ begin
    update outbox_kept set delivered_at = new.delivered_at where id = new.id;
    return new;
  end $$`;
  await sql`create trigger keep instead of update on outbox for each row execute function keep_outbox()`;
};

const write = async (sql: postgres.Sql, table: string): Promise<void> => {
  const ids = Array.from({ length: MESSAGES }, () => newId());
  await sql`insert into ${sql(table)} (id, topic, dedupe_key, payload, attempts, next_attempt_at)
    select id::uuid, 'member.signed_up_again', id, '{"email": "camille@escale.example", "locale": "fr"}', 0, now()
    from unnest(${ids}::text[]) as id`;
};

/** Every server at once, each with connections of its own, as if they were processes. */
const deliverAtOnce = async ({ url }: TestDatabase): Promise<string[]> => {
  mail.received.length = 0;
  const servers = Array.from({ length: SERVERS }, () => ({
    database: openDatabase({ url, maxConnections: 4 }),
    mailer: openMailer({ smtpUrl: mail.url, from: 'Escale <no-reply@escale.example>' }),
  }));
  const { signal } = new AbortController();
  await Promise.all(
    servers.map(({ database, mailer }) => deliverOutbox(portsOn(database, silentLog, mailer.send), signal)),
  );
  for (const { database, mailer } of servers) {
    mailer.close();
    await database.close();
  }
  return mail.received.map(({ messageId }) => messageId);
};

describe('four servers that empty one outbox', () => {
  test('send every mail once', async () => {
    const database = await openTestDatabase();
    await write(database.sql, 'outbox');
    const sent = await deliverAtOnce(database);
    await database.close();
    expect([sent.length, new Set(sent).size]).toEqual([MESSAGES, MESSAGES]);
  });

  test('control: without the lock on the row the same mails are sent several times', async () => {
    const race = async () => {
      const database = await openTestDatabase({ prepare: withoutRowLocks });
      await write(database.sql, 'outbox_kept');
      const sent = await deliverAtOnce(database);
      await database.close();
      expect(new Set(sent).size).toBe(MESSAGES);
      return sent;
    };
    expect(await seesDamage(race, (sent) => sent.length > MESSAGES)).toBe(true);
  });
});
