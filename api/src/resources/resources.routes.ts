import { resourcesContract } from '@escale/shared/resources';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { createResource } from './create-resource.ts';
import { retireResource } from './retire-resource.ts';
import { updateResource } from './update-resource.ts';

export const resourcesRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, resourcesContract.create, ({ actor, placeId, body }) =>
    createResource(ports, actor, placeId, body),
  );
  serve(app, ports, resourcesContract.update, ({ actor, placeId, params, body }) =>
    updateResource(ports, actor, { placeId, id: params.id }, body),
  );
  serve(app, ports, resourcesContract.remove, ({ actor, placeId, params }) =>
    retireResource(ports, actor, { placeId, id: params.id }),
  );
};
