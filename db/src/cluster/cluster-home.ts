import { chownSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openToAll, postgresUser } from './postgres-user.ts';
import { reachableFolder } from './reachable-folder.ts';

/**
 * The folder that belongs to PostgreSQL's user: `postgres` in the data folder, or, where that user could not
 * walk to it, one of root's own that `postgres` links to.
 */
export function clusterHome(dataFolder: string): string {
  const home = join(dataFolder, 'postgres');
  if (existsSync(home)) return realpathSync(home);
  // A link whose folder is gone would stand in the way.
  rmSync(home, { force: true });
  if (!postgresUser || openToAll(dataFolder)) {
    mkdirSync(home, { mode: 0o700 });
    return owned(home);
  }
  const elsewhere = owned(mkdtempSync(join(reachableFolder(), 'cluster-')));
  symlinkSync(elsewhere, home);
  return elsewhere;
}

function owned(folder: string): string {
  if (postgresUser) chownSync(folder, postgresUser.uid, postgresUser.gid);
  return folder;
}
