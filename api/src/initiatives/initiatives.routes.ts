import { initiativesContract } from '@escale/shared/initiatives';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { countInitiatives } from './count-initiatives.ts';
import { createInitiative } from './create-initiative.ts';
import { decideInitiative } from './decide-initiative.ts';
import { listInitiatives } from './list-initiatives.ts';
import { readHistory } from './read-history.ts';
import { readInitiative } from './read-initiative.ts';
import { reportInitiative } from './report-initiative.ts';
import { updateInitiative } from './update-initiative.ts';

export const initiativesRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, initiativesContract.list, ({ querystring }) => listInitiatives(ports, querystring));
  serve(app, ports, initiativesContract.facets, ({ querystring }) => countInitiatives(ports, querystring));
  serve(app, ports, initiativesContract.read, async ({ params, readActor }) =>
    readInitiative(ports, await readActor(), params.id),
  );
  serve(app, ports, initiativesContract.history, async ({ params, readActor }) =>
    readHistory(ports, await readActor(), params.id),
  );
  serve(app, ports, initiativesContract.create, ({ actor, body, request }) =>
    createInitiative(ports, { actor, address: request.ip }, body),
  );
  serve(app, ports, initiativesContract.update, ({ actor, params, body }) =>
    updateInitiative(ports, actor, { ...body, ...params }),
  );
  serve(app, ports, initiativesContract.decide, ({ actor, params, body }) =>
    decideInitiative(ports, actor, { ...params, decision: body }),
  );
  serve(app, ports, initiativesContract.report, ({ actor, params, body }) =>
    reportInitiative(ports, actor, { ...params, ...body }),
  );
};
