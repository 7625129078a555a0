import { accessSync, constants, mkdirSync } from 'node:fs';
import { ClusterRefusal, refuseWhenFull } from './cluster-refusal.ts';

/** Makes the folder that everything Escale keeps lives in, or says why it can't be used. */
export function openDataFolder(folder: string): void {
  try {
    // 711: PostgreSQL's own user walks through it; what is secret inside is closed file by file.
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    refuseWhenFull(error, folder);
    throw new ClusterRefusal(
      `The data folder ${folder} can't be written (${reason(error)}): give it to this user, or name another in ESCALE_DATA_DIR.`,
    );
  }
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
