import type { App } from '../app.ts';
import type { Ports } from '../ports.ts';

/** By the route, never by the address: addresses are without end, and tell who asked for what. */
export const measureRequests = (app: App, { metrics }: Ports): void => {
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode: status, elapsedTime }) => {
    const route = routeOptions.url ?? 'none';
    metrics.requestAnswered({ method, route, status, seconds: elapsedTime / 1_000 });
  });
};
