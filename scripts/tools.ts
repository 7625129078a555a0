import { join } from 'node:path';
import { root } from './root.ts';

export type Tool = { name: string; cwd: string; args: string[] };

const at = (folder: string, script: string) => join(root, folder, 'node_modules', script);

/** What a tool found last time; it checks again only what depends on a change. */
const kept = (file: string) => join(root, 'node_modules/.cache', file);

const types: Tool[] = [
  {
    name: 'tsc',
    cwd: root,
    args: [
      at('', 'typescript/bin/tsc'),
      ...['-p', root, '--pretty', '--incremental', '--tsBuildInfoFile', kept('tsc.tsbuildinfo')],
    ],
  },
  {
    name: 'svelte-check',
    cwd: join(root, 'web'),
    args: [
      at('web', 'svelte-check/bin/svelte-check'),
      ...['--incremental', '--fail-on-warnings', '--output', 'human'],
    ],
  },
  {
    name: 'tsc, service worker',
    cwd: root,
    args: [at('', 'typescript/bin/tsc'), '-p', join(root, 'web/src/service-worker'), '--pretty'],
  },
];

const style: Tool[] = [
  {
    name: 'biome',
    cwd: root,
    args: [at('', '@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
  },
  {
    name: 'dependency-cruiser',
    cwd: root,
    args: [
      at('', 'dependency-cruiser/bin/dependency-cruiser.mjs'),
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...['--cache', kept('dependency-cruiser'), '--cache-strategy', 'content'],
      ...['shared', 'db', 'api', 'web', 'tests', 'scripts'],
    ],
  },
  { name: 'knip', cwd: root, args: [at('', 'knip/bin/knip.js'), '--no-progress'] },
];

/** What svelte-check and Vite read of the routes is generated first. */
export const sync: Tool = {
  name: 'svelte-kit sync',
  cwd: join(root, 'web'),
  args: [at('web', '@sveltejs/kit/svelte-kit.js'), 'sync'],
};

export const tools = { types, style };
