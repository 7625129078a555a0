import { rehearsalsContract } from '@escale/shared/rehearsals';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { rehearseChange } from './rehearse-change.ts';

export const rehearsalsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, rehearsalsContract.rehearse, ({ actor, placeId, body }) =>
    rehearseChange(ports, actor, placeId, body),
  );
};
