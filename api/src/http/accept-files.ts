import type { App } from '../app.ts';
import type { Ports } from '../ports.ts';
import { requireActor } from './access.ts';

/**
 * Routes whose body is a file as it stands: what it is, its bytes say and no header. Strangers are turned away before
 * anything of it is read.
 */
export const acceptFiles = (app: App, ports: Ports, routes: (files: App) => void): void => {
  app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser<Buffer>('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
    files.addHook('onRequest', async (request) => {
      await requireActor(ports, request, 'signed-in');
    });
    routes(files);
  });
};
