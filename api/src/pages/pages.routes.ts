import { placesContract } from '@escale/shared/places';
import { placePageContract, placeSetupContract } from '@escale/shared/resources';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import { visitorOf } from '../http/visitor-of.ts';
import type { Ports } from '../ports.ts';
import { readPlacePage } from './read-place-page.ts';
import { readPlaceSetup } from './read-place-setup.ts';
import { searchPlaces } from './search-places.ts';

/** What needs several slices at once: the search and a place's page. */
export const pagesRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, placesContract.list, async ({ querystring, readActor, request }) => {
    const actor = await readActor();
    return searchPlaces(ports, actor, querystring, visitorOf(request, actor));
  });
  serve(app, ports, placePageContract.read, async ({ params, readActor }) =>
    readPlacePage(ports, await readActor(), params.slug),
  );
  serve(app, ports, placeSetupContract.read, ({ params }) => readPlaceSetup(ports, params.slug));
};
