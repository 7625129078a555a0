import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '@escale/api';

type Seed = NonNullable<Environment['seed']>;

const fileOf = (dataFolder: string) => join(dataFolder, 'seed');

/** Which seed the embedded database got. Written after it is in, so that an interrupted first start is a first start again. */
export function keptSeed(dataFolder: string): string | null {
  const file = fileOf(dataFolder);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

export function keepSeed(dataFolder: string, seed: Seed): void {
  writeFileSync(fileOf(dataFolder), `${seed}\n`);
}
