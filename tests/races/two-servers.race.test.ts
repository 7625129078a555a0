import {
  completeEndedStays,
  deliverOutbox,
  expireLapsedBookings,
  openMailer,
  portsOn,
  releaseNoShows,
} from '@escale/api';
import { openDatabase, setClock } from '@escale/db';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { doubleBookings, type Prepare, raceOn, seesDamage, withoutRowLocks } from '../support/race.ts';
import type { Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';
import { startApiProcess } from '../support/start-api-process.ts';

const DESKS = 6;
/** Five past ten: holds have run out, nobody has come at nine, and who left at ten is gone. */
const LATER = '2027-09-01T10:05:00+02:00';

let mail: MailServer;
beforeAll(async () => {
  mail = await openMailServer();
});
beforeEach(() => {
  mail.received.length = 0;
});
afterAll(() => mail?.close());

const today = (from: string, to: string) => ({ start: `2027-09-01T${from}`, end: `2027-09-01T${to}` });

/** Of each kind of due work something: six holds to end, six no-shows to release, six stays to complete. */
const arrange = async (scene: Scene): Promise<void> => {
  const { call, sql } = scene;
  const [strict, easy] = [await scene.place(), await scene.place()];
  await sql`update places set uses_check_in = true, no_show_release_minutes = 60 where id = ${strict.id}`;
  const [ada, bob, eve] = [await signedIn(scene), await signedIn(scene), await signedIn(scene)];
  const desk = (place: typeof strict) => scene.resource(place, { units: 1 });
  for (let i = 0; i < DESKS; i++) {
    const [held, missed, left] = [await desk(easy), await desk(strict), await desk(easy)];
    const holder = await signedIn(scene);
    const tomorrow = { resourceId: held.id, start: '2027-09-02T09:00', end: '2027-09-02T13:00' };
    const afternoon = { resourceId: missed.id, ...today('14:00', '18:00') };
    await call('POST', '/bookings', { as: holder, body: { ...tomorrow, hold: true } });
    await call('POST', '/bookings', { as: ada, body: { resourceId: missed.id, ...today('09:00', '18:00') } });
    await call('POST', '/bookings', { as: ada, body: { resourceId: left.id, ...today('09:00', '10:00') } });
    for (const as of [bob, eve])
      for (const body of [tomorrow, afternoon]) await call('POST', '/waiting-list', { as, body });
  }
};

/** Moves that happened twice, and what became of bookings, of people who wait and of mails. */
const outcomeOf = async ({ sql }: Scene) => {
  const counted = async (table: 'bookings' | 'waiting_entries') => {
    const rows = await sql<{ status: string; count: number }[]>`
      select status, count(*)::int from ${sql(table)} group by status`;
    return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  };
  const twice = await sql`
    select booking_id, to_status from booking_transitions group by booking_id, to_status having count(*) > 1`;
  const [bookings, line] = [await counted('bookings'), await counted('waiting_entries')];
  return { twice: twice.length, bookings, line, doubles: await doubleBookings(sql) };
};

const onceEach = {
  twice: 0,
  bookings: { expired: DESKS, no_show: DESKS, completed: DESKS, held: 2 * DESKS },
  line: { offered: 2 * DESKS, waiting: 2 * DESKS },
  doubles: [],
};

const waitingMails = async ({ sql }: Scene): Promise<number> => {
  const [row] = await sql<{ waiting: number }[]>`
    select count(*)::int as waiting from outbox where delivered_at is null`;
  return row?.waiting ?? -1;
};

const sentOnce = () => {
  const ids = mail.received.map(({ messageId }) => messageId);
  expect(ids.length).toBeGreaterThanOrEqual(2 * DESKS);
  expect(ids).toHaveLength(new Set(ids).size);
};

describe('two processes of the API on one database', () => {
  test('do all that is due, and each thing once, mails too', { timeout: 180_000 }, () =>
    raceOn(undefined, async (scene) => {
      await arrange(scene);
      const start = () => startApiProcess(scene.database.url, { smtpUrl: mail.url, now: LATER });
      const servers = await Promise.all([start(), start()]);
      try {
        for (const { address } of servers)
          expect((await fetch(`${address}/api/health/ready`)).status).toBe(200);
        await vi.waitFor(
          async () => {
            expect((await outcomeOf(scene)).bookings).toEqual(onceEach.bookings);
            // What is offered is told a minute later, when the outbox has its next turn.
            expect(mail.received.length).toBeGreaterThanOrEqual(2 * DESKS);
          },
          { timeout: 120_000, interval: 200 },
        );
      } finally {
        await Promise.all(servers.map(({ stop }) => stop()));
      }
      expect(await outcomeOf(scene)).toEqual(onceEach);
      sentOnce();
    }),
  );
});

/** The queue gives a turn to one process at a time; here two take it at once, as if it did not. */
const raceOfTurns = (prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    await arrange(scene);
    await setClock(scene.database, Date.parse(LATER));
    const { signal } = new AbortController();
    const servers = Array.from({ length: 2 }, () => ({
      database: openDatabase({ url: scene.database.url, maxConnections: 6 }),
      mailer: openMailer({ smtpUrl: mail.url, from: 'Escale <no-reply@escale.example>' }),
    }));
    const turns = servers.map(async ({ database, mailer }) => {
      const ports = portsOn(database, silentLog, mailer.send);
      const work = [expireLapsedBookings, releaseNoShows, completeEndedStays];
      await Promise.all(work.map((run) => run(ports)));
      await deliverOutbox(ports, signal);
    });
    await Promise.all(turns);
    for (const { database, mailer } of servers) {
      mailer.close();
      await database.close();
    }
    return { ...(await outcomeOf(scene)), waitingMails: await waitingMails(scene) };
  });

describe('two processes that take the same turn at the same moment', () => {
  test('do each thing once all the same', async () => {
    expect(await raceOfTurns()).toEqual({ ...onceEach, waitingMails: 0 });
    sentOnce();
  });

  test('control: without locks a hold is ended or a stay completed twice', async () => {
    const race = () => raceOfTurns(withoutRowLocks);
    expect(await seesDamage(race, ({ twice }) => twice > 0)).toBe(true);
  });
});
