import { majorVersion } from '@escale/db';
import { healthContract } from '@escale/shared/health';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** The server listens only once migrations and seed are in, so an answering database means ready. */
const readReadiness = async (ports: Ports) => {
  try {
    return { status: 'ready' as const, version: `PostgreSQL ${await majorVersion(ports.database)}` };
  } catch {
    throw new Refused({ code: 'overloaded', retryAfterSeconds: 5 });
  }
};

export const healthRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, healthContract.live, async () => ({ status: 'live' as const }));
  serve(app, ports, healthContract.ready, () => readReadiness(ports));
};
