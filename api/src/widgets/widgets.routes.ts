import { widgetsContract } from '@escale/shared/widgets';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { changeWidget } from './change-widget.ts';
import { readWidget } from './read-widget.ts';
import { readWidgetSettings } from './read-widget-settings.ts';

export const widgetsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, widgetsContract.read, ({ params }) => readWidget(ports, params.slug));
  serve(app, ports, widgetsContract.readSettings, ({ placeId }) => readWidgetSettings(ports, placeId));
  serve(app, ports, widgetsContract.change, ({ actor, placeId, body }) =>
    changeWidget(ports, actor, placeId, body),
  );
};
