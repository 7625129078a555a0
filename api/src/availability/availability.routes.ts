import { availabilityContract } from '@escale/shared/availability';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { readAvailability } from './read-availability.ts';
import { readAvailabilityOfPlaces } from './read-availability-of-places.ts';

export const availabilityRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, availabilityContract.ofPlace, ({ params, querystring, readActor }) =>
    readAvailability(ports, readActor, { slug: params.slug, ...querystring }),
  );
  serve(app, ports, availabilityContract.ofPlaces, ({ querystring }) =>
    readAvailabilityOfPlaces(ports, querystring),
  );
};
