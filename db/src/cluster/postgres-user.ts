import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** PostgreSQL refuses to run as root; there it runs as nobody, whose number is the same on every Linux. */
export const postgresUser = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** Whether any user can walk to a folder. A checkout below /root (mode 700) is out of reach for nobody. */
export function openToAll(folder: string): boolean {
  const walkable = (statSync(folder).mode & 0o001) !== 0;
  const parent = dirname(folder);
  return walkable && (parent === folder || openToAll(parent));
}
