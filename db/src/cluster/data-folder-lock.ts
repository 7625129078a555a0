import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ClusterRefusal } from './cluster-refusal.ts';

export type DataFolderLock = { release: () => void };

/**
 * One server at a time per data folder. SQLite's exclusive lock is the kernel's own file lock:
 * it goes when the process goes, kill -9 included, so there is never a stale one to judge.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  const holder = join(folder, 'server.pid');
  const lock = take(join(folder, 'lock'), folder, holder);
  writeFileSync(holder, `${process.pid}\n`);
  return { release: () => lock.close() };
}

function take(file: string, folder: string, holder: string): DatabaseSync {
  try {
    const lock = new DatabaseSync(file, { timeout: 0 });
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    if (!String(error).includes('locked')) {
      throw new ClusterRefusal(
        `The lock ${file} can't be opened: give it to this user, or name another folder in ESCALE_DATA_DIR.`,
      );
    }
    throw new ClusterRefusal(
      `Another Escale (process ${named(holder)}) already uses the data folder ${folder}: stop it first, or give this one a folder of its own in ESCALE_DATA_DIR.`,
    );
  }
}

function named(holder: string): string {
  try {
    return readFileSync(holder, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
