import { resourcesContract, trainingsContract } from '@escale/shared/resources';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { createResource } from './create-resource.ts';
import { grantTraining } from './grant-training.ts';
import { listTrainings } from './list-trainings.ts';
import { updateResource } from './update-resource.ts';
import { withdrawTraining } from './withdraw-training.ts';

export const resourcesRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, resourcesContract.create, ({ actor, placeId, body }) =>
    createResource(ports, actor, placeId, body),
  );
  serve(app, ports, resourcesContract.update, ({ actor, placeId, params, body, querystring }) =>
    updateResource(ports, actor, { placeId, id: params.id }, body, querystring.seen),
  );
  serve(app, ports, trainingsContract.list, ({ actor, placeId }) => listTrainings(ports, actor, placeId));
  serve(app, ports, trainingsContract.grant, ({ actor, placeId, body }) =>
    grantTraining(ports, actor, placeId, body),
  );
  serve(app, ports, trainingsContract.withdraw, ({ actor, placeId, params }) =>
    withdrawTraining(ports, actor, placeId, params),
  );
};
