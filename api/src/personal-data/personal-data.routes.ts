import { personalDataContract } from '@escale/shared/personal-data';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import { clearSessionCookies } from '../http/session.ts';
import type { Ports } from '../ports.ts';
import { eraseMe } from './erase-me.ts';
import { exportMe } from './export-me.ts';
import { previewErasure } from './preview-erasure.ts';
import { seenByDepartment } from './seen-by-department.ts';

export const personalDataRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, personalDataContract.exportMe, ({ actor }) => exportMe(ports, actor));
  serve(app, ports, personalDataContract.previewErasure, ({ actor }) => previewErasure(ports, actor));
  serve(app, ports, personalDataContract.seenByDepartment, ({ actor, querystring }) =>
    seenByDepartment(ports, actor, querystring),
  );
  serve(app, ports, personalDataContract.eraseMe, async ({ actor, reply }) => {
    await eraseMe(ports, actor);
    clearSessionCookies(reply);
    return undefined;
  });
};
