import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Root's own folder for what PostgreSQL's user must reach and the checkout hides from it.
 * Not /var/tmp: that is swept of old files, and a database has some.
 */
export function reachableFolder(): string {
  const parent = ['/var/lib', '/var/tmp', tmpdir()].find(isWritable) ?? tmpdir();
  const folder = join(parent, 'escale');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
