import { statfsSync } from 'node:fs';

/** Why no PostgreSQL can be had: one sentence that says what to do, fit to be shown to whoever started it. */
export class ClusterRefusal extends Error {
  override name = 'ClusterRefusal';
}

export function refuseWhenFull(error: unknown, folder: string): void {
  if (/ENOSPC|No space left on device|EDQUOT/.test(String(error))) {
    throw new ClusterRefusal(
      `The disk of ${folder} is full: free some space (a new database takes 100 MB) and start again.`,
    );
  }
}

/** initdb on a full disk dies with many different last words; better not to let it begin. */
export function refuseWithoutRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < 100_000_000) refuseWhenFull('ENOSPC', folder);
}
