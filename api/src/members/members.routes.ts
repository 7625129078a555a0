import { membersContract } from '@escale/shared/members';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { readMe } from './read-me.ts';
import { updateMe } from './update-me.ts';

export const membersRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, membersContract.readMe, ({ actor }) => readMe(ports, actor));
  serve(app, ports, membersContract.updateMe, ({ actor, body }) => updateMe(ports, actor, body));
};
