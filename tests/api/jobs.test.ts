import { type DueWork, openMailer, portsOn, startJobs } from '@escale/api';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { freePort } from '../support/free-port.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';

let scene: Scene;
let mail: MailServer;
beforeAll(async () => {
  scene = await openScene();
  mail = await openMailServer();
});
afterAll(async () => {
  await mail?.close();
  await scene?.close();
});

/** Queues are asked every few seconds. */
const patiently = { timeout: 30_000, interval: 200 };

const start = (work?: DueWork[]) => {
  const mailer = openMailer({ smtpUrl: mail.url, from: 'Escale <no-reply@escale.example>' });
  const ports = portsOn(scene.database, silentLog, mailer.send);
  const jobs = startJobs(ports, { databaseUrl: scene.database.url, ...(work && { work }) });
  const stop = async () => {
    await jobs.stop();
    mailer.close();
  };
  return { ports, stop };
};

const ready = async () => (await scene.app.inject('/api/health/ready')).json().jobs;

describe('two servers on one database', () => {
  test('share what is due and send each of many mails once', async () => {
    const owner = await signedIn(scene);
    const place = await scene.place();
    const desks = await scene.resource(place, { units: 4 });
    const body = { resourceId: desks.id, formula: 'day', count: 1, date: '2027-09-06' };
    const booking = (await scene.call('POST', '/bookings', { as: owner, body })).body;
    const keys = Array.from({ length: 200 }, () => newId());
    await scene.sql`insert into outbox (id, topic, dedupe_key, payload)
      select key::uuid, 'booking.confirmed', key, ${JSON.stringify({ bookingId: booking.id })}::text::jsonb
      from unnest(${keys}::text[]) as key`;

    const servers = [start(), start()];
    try {
      await vi.waitFor(async () => {
        const [row] = await scene.sql<{ waiting: number }[]>`
          select count(*)::int as waiting from outbox where delivered_at is null`;
        expect(row?.waiting).toBe(0);
      }, patiently);
    } finally {
      for (const { stop } of servers) await stop();
    }
    const ids = mail.received.map(({ messageId }) => messageId);
    expect(ids.length).toBe(201);
    expect(new Set(ids).size).toBe(201);
  });

  test('never run one piece of due work at the same time', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const slow: DueWork = {
      name: 'slow',
      everyMinutes: 1,
      run: async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        running--;
        return ++runs;
      },
    };
    const servers = [start([slow]), start([slow])];
    try {
      await vi.waitFor(() => expect(runs).toBeGreaterThan(0), patiently);
    } finally {
      for (const { stop } of servers) await stop();
    }
    expect(most).toBe(1);
  });
});

describe('due work', () => {
  test('leaves a heartbeat that health tells of, and begins again after a restart', async () => {
    await scene.sql`delete from job_heartbeats`;
    expect(await ready()).toEqual({ lastRunAt: null, isLate: true });
    let runs = 0;
    const work: DueWork[] = [{ name: 'count', everyMinutes: 1, run: async () => ++runs }];
    const once = async (expected: number) => {
      const server = start(work);
      try {
        await vi.waitFor(() => expect(runs).toBe(expected), patiently);
      } finally {
        await server.stop();
      }
    };
    await once(1);
    expect(await ready()).toEqual({ lastRunAt: expect.stringMatching(/\+00:00$/), isLate: false });
    await once(2);
    await scene.sql`update job_heartbeats set last_run_at = now() - interval '10 minutes'`;
    const late = await scene.app.inject('/api/health/ready');
    expect([late.statusCode, late.json().jobs.isLate]).toEqual([200, true]);
  });

  test('that fails is counted, leaves no heartbeat and keeps nothing else from running', async () => {
    let runs = 0;
    const work: DueWork[] = [
      {
        name: 'broken',
        everyMinutes: 1,
        run: async () => {
          throw new Error('broken');
        },
      },
      { name: 'sound', everyMinutes: 1, run: async () => ++runs },
    ];
    const { ports, stop } = start(work);
    try {
      await vi.waitFor(async () => {
        const rows = await scene.sql<{ job: string }[]>`
          select job from job_heartbeats where last_run_at is not null`;
        expect(rows.map(({ job }) => job)).toEqual(['sound']);
        const levels = { outboxWaiting: 0, outboxGivenUp: 0, connections: {} };
        expect(await ports.metrics.read(levels)).toContain(
          'escale_job_runs_total{job="broken",outcome="failed"} 1',
        );
      }, patiently);
    } finally {
      await stop();
    }
  });

  test('in hand comes to its end before the queue has stopped', async () => {
    let ended = false;
    let begun = false;
    const work: DueWork[] = [
      {
        name: 'long',
        everyMinutes: 1,
        run: async (_, stopping) => {
          begun = true;
          while (!stopping.aborted) await new Promise((resolve) => setTimeout(resolve, 20));
          ended = true;
          return 1;
        },
      },
    ];
    const { stop } = start(work);
    await vi.waitFor(() => expect(begun).toBe(true), patiently);
    await stop();
    expect(ended).toBe(true);
  });
});

test('a queue that finds no database gives up at once when it is stopped', async () => {
  const { pathname } = new URL(scene.database.url);
  const databaseUrl = `postgres://nobody@127.0.0.1:${await freePort()}${pathname}`;
  const jobs = startJobs(portsOn(scene.database, silentLog), { databaseUrl });
  const outcome = jobs.ready.then(
    () => 'ready',
    () => 'gave up',
  );
  await jobs.stop();
  expect(await outcome).toBe('gave up');
});

test('the queue keeps to a schema of its own', async () => {
  const rows = await scene.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name ~ '(boss|queue|schedule)'`;
  expect(rows).toEqual([]);
});
