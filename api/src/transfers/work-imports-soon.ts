import type { App } from '../app.ts';
import type { Ports } from '../ports.ts';
import { workImports } from './work-imports.ts';

/**
 * Goes on with an import as soon as it was uploaded or confirmed: whoever waits for it does not wait for the next turn
 * of the jobs, which still take up whatever is left. One run at a time; another write during it asks for one more.
 */
export const workImportsSoon = (app: App, ports: Ports): (() => Promise<void>) => {
  const stopping = new AbortController();
  let run: Promise<void> | null = null;
  let isAskedAgain = false;
  const workAll = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      await workImports(ports, stopping.signal).catch((error: unknown) => {
        const name = error instanceof Error ? error.name : 'unknown';
        ports.log.error({ failure: { name } }, 'imports wait for the next turn');
      });
    } while (isAskedAgain && !stopping.signal.aborted);
    run = null;
  };
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode }) => {
    const isOfImports = method === 'POST' && routeOptions.url?.includes('/imports') && statusCode < 300;
    if (!isOfImports || stopping.signal.aborted) return;
    isAskedAgain = run !== null;
    run ??= workAll();
  });
  return async () => {
    stopping.abort();
    await run;
  };
};
