import autocannon from 'autocannon';

export type Measured = { perSecond: number; p50: number; p99: number; statuses: Record<string, number> };

type Load = {
  url: string;
  connections: number;
  seconds: number;
  /** Called before each request, so that no two need be the same. */
  next?: () => { method?: 'GET' | 'POST'; path?: string; headers?: Record<string, string>; body?: string };
};

/** Requests as fast as the connections can carry them; latencies in milliseconds. */
export const load = async ({ url, connections, seconds, next }: Load): Promise<Measured> => {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    ...(next && { requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }] }),
  });
  const { statusCodeStats = {} } = result;
  const statuses = Object.fromEntries(
    Object.entries(statusCodeStats).map(([code, { count = 0 }]) => [code, count]),
  );
  const done = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  return { perSecond: done / result.duration, p50: result.latency.p50, p99: result.latency.p99, statuses };
};

/** The same for a bare statement: `width` loops that each wait for their answer. */
export const loadStatement = async (
  width: number,
  seconds: number,
  run: () => Promise<unknown>,
): Promise<number> => {
  const end = performance.now() + seconds * 1_000;
  let done = 0;
  const loop = async () => {
    while (performance.now() < end) {
      await run();
      done++;
    }
  };
  await Promise.all(Array.from({ length: width }, loop));
  return done / seconds;
};
