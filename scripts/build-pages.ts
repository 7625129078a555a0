import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { runProgram } from './run-program.ts';

const web = join(root, 'web');
const stamp = join(web, 'build', '.sources');
const sources = [
  'web/{src,static}/**/*',
  'web/*.{ts,json}',
  'shared/src/**/*.ts',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
];

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Whether the pages that were built last are those of the sources as they stand. */
export function pagesAreBuilt(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Builds the pages with Vite. Throws with Vite's own words. */
export async function buildPages(signal?: AbortSignal): Promise<void> {
  const built = fingerprint();
  const { code, output } = await runProgram([join(web, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    cwd: web,
    env: { NODE_ENV: 'production' },
    output: 'kept',
    ...(signal && { signal }),
  });
  if (code !== 0) throw new Error(`The pages could not be built:\n${output}`);
  writeFileSync(stamp, built);
}
