import { closuresContract } from '@escale/shared/closures';
import { resourcesContract } from '@escale/shared/resources';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { createClosure } from './create-closure.ts';
import { liftClosure } from './lift-closure.ts';
import { listClosures } from './list-closures.ts';
import { previewClosure } from './preview-closure.ts';
import { replaceUnits } from './replace-units.ts';
import { retireResource } from './retire-resource.ts';

export const closuresRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, closuresContract.create, ({ actor, params, body }) =>
    createClosure(ports, actor, { ...body, slug: params.slug }),
  );
  serve(app, ports, closuresContract.preview, ({ params, body }) =>
    previewClosure(ports, { ...body, slug: params.slug }),
  );
  serve(app, ports, closuresContract.list, ({ params, querystring, readActor }) =>
    listClosures(ports, readActor, { ...querystring, slug: params.slug }),
  );
  serve(app, ports, closuresContract.lift, ({ actor, placeId, params }) =>
    liftClosure(ports, actor, { placeId, id: params.id }),
  );
  serve(app, ports, resourcesContract.replaceUnits, ({ actor, placeId, params, body, querystring }) =>
    replaceUnits(ports, actor, { placeId, id: params.id }, body, querystring.seen),
  );
  serve(app, ports, resourcesContract.remove, ({ actor, placeId, params }) =>
    retireResource(ports, actor, { placeId, id: params.id }),
  );
};
