import { incidentsContract } from '@escale/shared/incidents';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { listIncidents } from './list-incidents.ts';
import { reportIncident } from './report-incident.ts';
import { resolveIncident } from './resolve-incident.ts';

export const incidentsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, incidentsContract.list, async ({ params, readActor }) => ({
    items: await listIncidents(ports, readActor, params.slug),
  }));
  serve(
    app,
    ports,
    incidentsContract.report,
    async ({ actor, placeId, params, body, idempotencyKey, reply }) =>
      replayed(reply, await reportIncident(ports, actor, { placeId, ...params, ...body }, idempotencyKey)),
  );
  serve(app, ports, incidentsContract.resolve, ({ actor, placeId, params }) =>
    resolveIncident(ports, actor, { placeId, id: params.incidentId }),
  );
};
