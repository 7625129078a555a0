import { staffContract } from '@escale/shared/auth';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { giveRole } from './give-role.ts';
import { listStaff } from './list-staff.ts';
import { takeRole } from './take-role.ts';

export const staffRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, staffContract.list, async ({ placeId }) => ({
    items: await listStaff(ports, placeId),
  }));
  serve(app, ports, staffContract.give, ({ actor, placeId, body }) =>
    giveRole(ports, actor, { placeId, ...body }),
  );
  serve(app, ports, staffContract.take, ({ actor, placeId, params }) =>
    takeRole(ports, actor, { placeId, memberId: params.memberId }),
  );
};
