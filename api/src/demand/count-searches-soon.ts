import type { App } from '../app.ts';
import type { Ports } from '../ports.ts';
import { countSearches } from './count-searches.ts';

/** Counts searches that found nothing once they are answered: one run at a time, on one connection, a few at once. */
export const countSearchesSoon = (app: App, ports: Ports): (() => Promise<void>) => {
  let run: Promise<void> | null = null;
  let isStopping = false;
  const countAll = async (): Promise<void> => {
    try {
      while (!ports.searchesInVain.isEmpty() && !isStopping) await countSearches(ports);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      ports.log.warn({ failure: { name } }, 'some searches are not counted');
    } finally {
      run = null;
    }
  };
  app.addHook('onResponse', async () => {
    if (!isStopping && !ports.searchesInVain.isEmpty()) run ??= countAll();
  });
  return async () => {
    isStopping = true;
    await run;
  };
};
