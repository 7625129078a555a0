import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { binaries } from './binaries.ts';
import { clusterHome } from './cluster-home.ts';
import { openDataFolder } from './data-folder.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { freePort } from './free-port.ts';
import { initialise } from './initialise.ts';
import { stopOrphan } from './orphan.ts';
import { password } from './password.ts';
import { PortTaken, type Settings, startPostmaster } from './postmaster.ts';

export type Cluster = {
  url: string;
  /** True when this very start made the cluster. */
  isNew: boolean;
  /** Settles when PostgreSQL has ended, asked to or not. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

/** PostgreSQL 18 from the npm package, in a data folder that is ours while it runs. Throws ClusterRefusal. */
export async function startCluster(dataFolder: string, settings: Settings = {}): Promise<Cluster> {
  openDataFolder(dataFolder);
  const folder = realpathSync(dataFolder);
  const lock = lockDataFolder(folder);
  try {
    const cluster = await started(folder, settings);
    void cluster.ended.then(lock.release);
    return cluster;
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function started(folder: string, settings: Settings): Promise<Cluster> {
  const bin = await binaries();
  const home = clusterHome(folder);
  await stopOrphan(join(home, 'data'));
  const secret = password(folder);
  const isNew = await initialise(bin, home, secret, settings.fsync !== 'off');
  const { port, child, ended } = await onFreePort(bin, home, settings);
  const stop = async () => {
    child.kill('SIGINT');
    const patience = setTimeout(() => child.kill('SIGQUIT'), 15_000);
    await ended;
    clearTimeout(patience);
  };
  return { url: `postgres://postgres:${secret}@127.0.0.1:${port}/postgres`, isNew, ended, stop };
}

/** A port that was free a moment ago may be taken by now: another one then, a few times. */
async function onFreePort(bin: string, home: string, settings: Settings, attempts = 5) {
  const port = await freePort();
  try {
    return { port, ...(await startPostmaster(bin, home, port, settings)) };
  } catch (error) {
    if (!(error instanceof PortTaken) || attempts === 1) throw error;
    return onFreePort(bin, home, settings, attempts - 1);
  }
}
