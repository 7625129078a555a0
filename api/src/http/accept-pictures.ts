import type { App } from '../app.ts';
import type { Ports } from '../ports.ts';
import { requireActor } from './access.ts';

/**
 * Routes whose body is a file as it stands: what it is, its bytes say and no header. Strangers are turned away before
 * anything of it is read.
 */
export const acceptPictures = (app: App, ports: Ports, routes: (pictures: App) => void): void => {
  app.register(async (pictures) => {
    pictures.removeAllContentTypeParsers();
    pictures.addContentTypeParser<Buffer>('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
    pictures.addHook('onRequest', async (request) => {
      await requireActor(ports, request, 'signed-in');
    });
    routes(pictures);
  });
};
