import { notificationsContract } from '@escale/shared/notifications';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { listOutbox } from './list-outbox.ts';

export const notificationsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, notificationsContract.outbox, ({ querystring }) => listOutbox(ports, querystring));
};
