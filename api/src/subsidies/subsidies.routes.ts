import { subsidiesContract } from '@escale/shared/subsidies';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { createProject } from './create-project.ts';
import { createSubsidy } from './create-subsidy.ts';
import { exportSubsidies } from './export-subsidies.ts';
import { listDepartmentFacts } from './list-department-facts.ts';
import { listProjects } from './list-projects.ts';
import { listSubsidiesOfPlace } from './list-subsidies-of-place.ts';
import { readProject } from './read-project.ts';
import { updateProject } from './update-project.ts';
import { updateSubsidy } from './update-subsidy.ts';

export const subsidiesRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, subsidiesContract.list, ({ querystring }) => listProjects(ports, querystring));
  serve(app, ports, subsidiesContract.read, ({ params }) => readProject(ports, params.id));
  serve(app, ports, subsidiesContract.createProject, async ({ actor, body, idempotencyKey, reply }) =>
    replayed(reply, await createProject(ports, actor, body, idempotencyKey)),
  );
  serve(app, ports, subsidiesContract.updateProject, ({ actor, params, body }) =>
    updateProject(ports, actor, params.id, body),
  );
  serve(app, ports, subsidiesContract.create, async ({ actor, body, idempotencyKey, reply }) =>
    replayed(reply, await createSubsidy(ports, actor, body, idempotencyKey)),
  );
  serve(app, ports, subsidiesContract.update, ({ actor, params, body }) =>
    updateSubsidy(ports, actor, params.id, body),
  );
  serve(app, ports, subsidiesContract.csv, async ({ reply }) => {
    reply.header('content-disposition', 'attachment; filename="escale-subventions.csv"');
    reply.type('text/csv; charset=utf-8').serializer(String);
    return exportSubsidies(ports);
  });
  serve(app, ports, subsidiesContract.ofPlace, async ({ placeId }) => ({
    items: await listSubsidiesOfPlace(ports, placeId),
  }));
  serve(app, ports, subsidiesContract.facts, () => listDepartmentFacts(ports));
};
