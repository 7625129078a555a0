import { bookingSeriesContract } from '@escale/shared/bookings';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { addOccurrence } from './add-occurrence.ts';
import { cancelSeries } from './cancel-series.ts';
import { placeSeries } from './place-series.ts';
import { previewSeriesEnd } from './preview-series-end.ts';
import { quoteSeries } from './quote-series.ts';
import { readSeries } from './read-series.ts';

export const bookingSeriesRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, bookingSeriesContract.quote, async ({ body, readActor }) =>
    quoteSeries(ports, await readActor(), body),
  );
  serve(app, ports, bookingSeriesContract.place, async ({ actor, body, idempotencyKey, reply }) =>
    replayed(reply, await placeSeries(ports, actor, body, idempotencyKey)),
  );
  serve(app, ports, bookingSeriesContract.read, ({ actor, params }) => readSeries(ports, actor, params.id));
  serve(app, ports, bookingSeriesContract.cancel, async ({ actor, params, body, idempotencyKey, reply }) =>
    replayed(reply, await cancelSeries(ports, actor, { seriesId: params.id, ...body }, idempotencyKey)),
  );
  serve(app, ports, bookingSeriesContract.previewCancellation, ({ actor, params, body }) =>
    previewSeriesEnd(ports, actor, { seriesId: params.id, ...body }),
  );
  serve(
    app,
    ports,
    bookingSeriesContract.addOccurrence,
    async ({ actor, params, body, idempotencyKey, reply }) =>
      replayed(reply, await addOccurrence(ports, actor, { seriesId: params.id, ...body }, idempotencyKey)),
  );
};
