import { audiencesContract, faresContract } from '@escale/shared/pricing';
import { resourcesContract } from '@escale/shared/resources';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { listAudiences } from './list-audiences.ts';
import { listMonthFares } from './list-month-fares.ts';
import { replaceTariffs } from './replace-tariffs.ts';
import { verifyAudience } from './verify-audience.ts';
import { withdrawAudience } from './withdraw-audience.ts';

export const pricingRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, resourcesContract.replaceTariffs, ({ actor, placeId, params, body, querystring }) =>
    replaceTariffs(ports, actor, { placeId, id: params.id }, body, querystring.seen),
  );
  serve(app, ports, audiencesContract.verify, ({ actor, placeId, body }) =>
    verifyAudience(ports, actor, placeId, body),
  );
  serve(app, ports, audiencesContract.list, ({ actor, placeId, querystring }) =>
    listAudiences(ports, actor, placeId, querystring),
  );
  serve(app, ports, audiencesContract.withdraw, ({ actor, placeId, params }) =>
    withdrawAudience(ports, actor, placeId, params),
  );
  serve(app, ports, faresContract.listMine, ({ actor }) => listMonthFares(ports, actor));
};
