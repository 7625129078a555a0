import { photosContract } from '@escale/shared/places';
import type { App } from '../app.ts';
import { acceptFiles } from '../http/accept-files.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { addPhoto } from './add-photo.ts';
import { readPhoto } from './read-photo.ts';
import { replacePhotos } from './replace-photos.ts';

export const photosRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, photosContract.replace, ({ actor, placeId, body, querystring }) =>
    replacePhotos(ports, actor, placeId, body, querystring.seen),
  );
  serve(app, ports, photosContract.read, async ({ params, querystring, readActor, reply }) => {
    const { mark, bytes, isPublic } = await readPhoto(ports, params, readActor);
    const forEver = querystring.v === mark ? 'max-age=31536000, immutable' : 'no-cache';
    reply.type('image/webp').header('cache-control', `${isPublic ? 'public' : 'private'}, ${forEver}`);
    return bytes;
  });
  acceptFiles(app, ports, (pictures) => {
    serve(pictures, ports, photosContract.add, ({ actor, placeId, querystring, body }) =>
      addPhoto(ports, actor, placeId, { ...querystring, picture: Buffer.from(body) }),
    );
  });
};
