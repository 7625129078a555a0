import { plansContract } from '@escale/shared/plans';
import type { App } from '../app.ts';
import { acceptFiles } from '../http/accept-files.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { changeBackground } from './change-background.ts';
import { listPlans } from './list-plans.ts';
import { readBackground } from './read-background.ts';
import { removePlan } from './remove-plan.ts';
import { savePlan } from './save-plan.ts';

export const plansRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, plansContract.list, ({ params, readActor }) => listPlans(ports, params.slug, readActor));
  serve(app, ports, plansContract.save, ({ actor, placeId, params, body }) =>
    savePlan(ports, actor, { ...params, placeId }, body),
  );
  serve(app, ports, plansContract.remove, ({ actor, placeId, params, querystring }) =>
    removePlan(ports, actor, { ...params, placeId }, querystring.revision),
  );
  serve(app, ports, plansContract.removeBackground, ({ actor, placeId, params, querystring }) =>
    changeBackground(ports, actor, { ...params, placeId }, { ...querystring, picture: null }),
  );
  serve(app, ports, plansContract.readBackground, async ({ params, querystring, readActor, reply }) => {
    const { mark, bytes, isPublic } = await readBackground(ports, params, readActor);
    const forEver = querystring.v === mark ? 'max-age=31536000, immutable' : 'no-cache';
    reply.type('image/webp').header('cache-control', `${isPublic ? 'public' : 'private'}, ${forEver}`);
    return bytes;
  });
  acceptFiles(app, ports, (pictures) => {
    serve(pictures, ports, plansContract.putBackground, ({ actor, placeId, params, querystring, body }) =>
      changeBackground(ports, actor, { ...params, placeId }, { ...querystring, picture: Buffer.from(body) }),
    );
  });
};
