import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type AnsweredRequest = { method: string; route: string; status: number; seconds: number };
export type JobRun = { job: string; outcome: 'done' | 'failed'; things: number; seconds: number };
/** What is counted when somebody asks, not when it happens. */
export type Levels = { outboxWaiting: number; outboxGivenUp: number; connections: Record<string, number> };

/** What this process counts; each set of ports has its own, so that two servers in one process do not mix. */
export type Metrics = {
  requestAnswered: (request: AnsweredRequest) => void;
  jobRan: (run: JobRun) => void;
  /** A search for seats that its bound ended before it knew (DOMAIN.md, Packing): somebody may have been refused wrongly. */
  packingUndecided: () => void;
  /** Everything in the text format of Prometheus. */
  read: (levels: Levels) => Promise<string>;
};

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

const requestMetrics = (registers: [Registry]) => {
  const answered = new Counter({
    name: 'escale_http_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const duration = new Histogram({
    name: 'escale_http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer',
    labelNames: ['method', 'route'],
    buckets: secondsBuckets,
    registers,
  });
  return ({ method, route, status, seconds }: AnsweredRequest) => {
    answered.inc({ method, route, status });
    duration.observe({ method, route }, seconds);
  };
};

const jobMetrics = (registers: [Registry]) => {
  const labelNames = ['job', 'outcome'] as const;
  const runs = new Counter({
    name: 'escale_job_runs_total',
    help: 'Turns of due work',
    labelNames,
    registers,
  });
  const things = new Counter({
    name: 'escale_job_things_total',
    help: 'What those turns did: mails sent, keys forgotten …',
    labelNames: ['job'],
    registers,
  });
  const duration = new Histogram({
    name: 'escale_job_duration_seconds',
    help: 'How long a turn took',
    labelNames: ['job'],
    buckets: [0.01, 0.1, 1, 10, 60],
    registers,
  });
  return (run: JobRun) => {
    runs.inc({ job: run.job, outcome: run.outcome });
    things.inc({ job: run.job }, run.things);
    duration.observe({ job: run.job }, run.seconds);
  };
};

const levelMetrics = (registers: [Registry]) => {
  const waiting = new Gauge({
    name: 'escale_outbox_waiting',
    help: 'Messages to be delivered',
    registers,
  });
  const givenUp = new Gauge({
    name: 'escale_outbox_given_up',
    help: 'Messages nobody tries to deliver any more',
    registers,
  });
  const connections = new Gauge({
    name: 'escale_database_connections',
    help: 'Connections of all processes of Escale to the database, by what they are doing',
    labelNames: ['state'],
    registers,
  });
  return (levels: Levels) => {
    waiting.set(levels.outboxWaiting);
    givenUp.set(levels.outboxGivenUp);
    connections.reset();
    for (const [state, count] of Object.entries(levels.connections)) connections.set({ state }, count);
  };
};

export const newMetrics = (): Metrics => {
  const registry = new Registry();
  const registers: [Registry] = [registry];
  const undecided = new Counter({
    name: 'escale_packing_undecided_total',
    help: 'Searches for seats that ended undecided, and so in a refusal',
    registers,
  });
  const setLevels = levelMetrics(registers);
  let watchesProcess = false;
  return {
    requestAnswered: requestMetrics(registers),
    jobRan: jobMetrics(registers),
    packingUndecided: () => undecided.inc(),
    read: (levels) => {
      // From the first question on: what watches the event loop costs those who never ask.
      if (!watchesProcess) collectDefaultMetrics({ register: registry });
      watchesProcess = true;
      setLevels(levels);
      return registry.metrics();
    },
  };
};
