import { resourcesContract } from '@escale/shared/resources';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { replaceTariffs } from './replace-tariffs.ts';

export const pricingRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, resourcesContract.replaceTariffs, ({ actor, placeId, params, body }) =>
    replaceTariffs(ports, actor, { placeId, id: params.id }, body),
  );
};
