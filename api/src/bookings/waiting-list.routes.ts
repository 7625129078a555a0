import { waitingListContract } from '@escale/shared/bookings';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { leaveWaitingList } from './leave-waiting-list.ts';
import { listWaiting } from './list-waiting.ts';

export const waitingListRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, waitingListContract.join, ({ actor, body }) => joinWaitingList(ports, actor, body));
  serve(app, ports, waitingListContract.list, ({ actor, querystring }) =>
    listWaiting(ports, actor, querystring),
  );
  serve(app, ports, waitingListContract.leave, ({ actor, params }) =>
    leaveWaitingList(ports, actor, params.id),
  );
};
