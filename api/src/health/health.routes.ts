import { healthContract } from '@escale/shared/health';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import { readMetrics } from '../metrics/read-metrics.ts';
import type { Ports } from '../ports.ts';
import { readReadiness } from './read-readiness.ts';

export const healthRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, healthContract.live, async () => ({ status: 'live' as const }));
  serve(app, ports, healthContract.ready, () => readReadiness(ports));
  serve(app, ports, healthContract.metrics, ({ reply }) => {
    reply.type('text/plain; version=0.0.4; charset=utf-8');
    return readMetrics(ports);
  });
};
