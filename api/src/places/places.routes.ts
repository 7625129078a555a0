import { managedPlacesContract, placesContract } from '@escale/shared/places';
import type { App } from '../app.ts';
import { kept } from '../http/kept.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { createPlace } from './create-place.ts';
import { deleteOpeningException } from './delete-opening-exception.ts';
import { listManagedPlaces } from './list-managed-places.ts';
import { putOpeningException } from './put-opening-exception.ts';
import { readArrivalNotes } from './read-arrival-notes.ts';
import { readGeojson } from './read-geojson.ts';
import { readManagedPlace } from './read-managed-place.ts';
import { replaceOpeningHours } from './replace-opening-hours.ts';
import { updatePlace } from './update-place.ts';

/** How long a browser may show a map without asking again: places change, outlines don't. */
const A_MINUTE = 60;
const A_DAY = 86_400;

export const placesRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, managedPlacesContract.list, async ({ actor }) => ({
    items: await listManagedPlaces(ports, actor),
  }));
  serve(app, ports, managedPlacesContract.read, ({ actor, placeId }) =>
    readManagedPlace(ports, actor, placeId),
  );
  serve(app, ports, placesContract.readArrivalNotes, ({ placeId }) => readArrivalNotes(ports, placeId));
  serve(app, ports, placesContract.create, ({ actor, body }) => createPlace(ports, actor, body));
  serve(app, ports, placesContract.update, ({ actor, placeId, body, querystring }) =>
    updatePlace(ports, actor, placeId, body, querystring.seen),
  );
  serve(app, ports, placesContract.replaceOpeningHours, ({ actor, placeId, body, querystring }) =>
    replaceOpeningHours(ports, actor, placeId, body, querystring.seen),
  );
  serve(app, ports, placesContract.putOpeningException, ({ actor, placeId, params, body }) =>
    putOpeningException(ports, actor, placeId, { ...body, date: params.date }),
  );
  serve(app, ports, placesContract.deleteOpeningException, ({ actor, placeId, params }) =>
    deleteOpeningException(ports, actor, placeId, params.date),
  );
  serve(app, ports, placesContract.placesGeoJson, async (call) =>
    kept(call, A_MINUTE, await readGeojson(ports, 'places')),
  );
  serve(app, ports, placesContract.communesGeoJson, async (call) =>
    kept(call, A_DAY, await readGeojson(ports, 'communes')),
  );
};
