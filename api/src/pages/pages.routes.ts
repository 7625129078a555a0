import { placesContract } from '@escale/shared/places';
import { placePageContract, placeSetupContract } from '@escale/shared/resources';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { listPlaces } from './list-places.ts';
import { readPlacePage } from './read-place-page.ts';
import { readPlaceSetup } from './read-place-setup.ts';

/** What needs several slices at once: the search and a place's page. */
export const pagesRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, placesContract.list, async ({ querystring, readActor }) =>
    listPlaces(ports, await readActor(), querystring),
  );
  serve(app, ports, placePageContract.read, async ({ params, readActor }) =>
    readPlacePage(ports, await readActor(), params.slug),
  );
  serve(app, ports, placeSetupContract.read, ({ params }) => readPlaceSetup(ports, params.slug));
};
