import { type Environment, readEnvironment, startServer } from '@escale/api';
import { assertServerAnswers, openDataFolder, startCluster } from '@escale/db/cluster';
import { assertPortIsFree } from './assert-port-is-free.ts';
import { buildPages, pagesAreBuilt } from './build-pages.ts';
import { keptSecret } from './kept-secret.ts';
import { keepSeed, keptSeed } from './kept-seed.ts';
import { newLifetime } from './lifetime.ts';
import { loadPages } from './load-pages.ts';
import { newProgress } from './progress.ts';
import { root } from './root.ts';
import { welcome } from './welcome.ts';

const progress = newProgress();
const lifetime = newLifetime(progress);

/** The address of the database: the one we are given, or that of our own PostgreSQL below the data folder. */
async function databaseOf({ databaseUrl, dataFolder }: Environment): Promise<string> {
  if (databaseUrl !== null) {
    progress.begin('your PostgreSQL');
    await assertServerAnswers(databaseUrl);
    return databaseUrl;
  }
  progress.begin('PostgreSQL');
  const cluster = await startCluster(dataFolder);
  lifetime.onEnd(cluster.stop);
  void cluster.ended.then(() =>
    lifetime.fail(new Error(`PostgreSQL has ended by itself; its log is in ${dataFolder}/postgres.`)),
  );
  return cluster.url;
}

/** The demonstration fills a new database of our own; in somebody else's nothing is written unasked. */
function seedOf({ seed, databaseUrl, dataFolder }: Environment) {
  return seed ?? (databaseUrl === null && keptSeed(dataFolder) === null ? 'demo' : 'none');
}

const stepNames: Readonly<Record<string, string>> = { seed: 'sample data', listen: 'server' };

async function start(): Promise<void> {
  const environment = readEnvironment(process.env, root);
  const { dataFolder, databaseUrl: given } = environment;
  await assertPortIsFree(environment);
  openDataFolder(dataFolder);
  const databaseUrl = await databaseOf(environment);
  if (!pagesAreBuilt()) {
    progress.begin('pages');
    await buildPages(lifetime.signal);
  }
  const web = await loadPages(environment.publicOrigin);
  const seed = seedOf(environment);
  const server = await startServer({
    environment,
    databaseUrl,
    jwtSecret: environment.jwtSecret ?? keptSecret(dataFolder),
    seed,
    web,
    announce: (step) => progress.begin(stepNames[step] ?? step),
  });
  progress.end();
  lifetime.onEnd(server.close);
  process.env.API_URL = server.address;
  if (given === null && seed !== 'none') keepSeed(dataFolder, seed);
  const hasDemo = seed === 'demo' || (given === null && keptSeed(dataFolder) === 'demo');
  console.log(welcome(server.address, hasDemo));
}

try {
  await start();
} catch (error) {
  await lifetime.fail(error);
}
