import { healthContract } from '@escale/shared/health';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { readReadiness } from './read-readiness.ts';

export const healthRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, healthContract.live, async () => ({ status: 'live' as const }));
  serve(app, ports, healthContract.ready, () => readReadiness(ports));
};
