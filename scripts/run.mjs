// The way in for any Node from 20: installs what the lockfile says, then hands over to the pinned Node 24.
// Plain, cautious JavaScript, so that an older Node can still read it far enough to say what is wrong.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pnpm = 'pnpm@12.21.0';
const names = ['start', 'test', 'verify', 'bench', 'prepare'];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.escale-installed');

function give(sentence) {
  console.error(sentence);
  process.exit(1);
}

const majorOf = (version) => Number(version.split('.')[0]);

/** Runs a program to its end, passing on the signals that reach this process alone (npm's, a supervisor's). */
function run(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    child.once('error', (error) => give(`${program} could not be started: ${error.message}`));
    child.once('exit', (code, signal) => {
      for (const each of signals) process.off(each, forward);
      resolve(signal === null ? code : 128 + constants.signals[signal]);
    });
  });
}

/** What an installation depends on: another lockfile, workspace or manifest needs another installation. */
function fingerprint() {
  const manifests = ['.', 'shared', 'db', 'api', 'web', 'tests'].map((folder) =>
    join(folder, 'package.json'),
  );
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml'].concat(manifests)) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

async function install() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const startedAt = performance.now();
  console.log('Installing the packages that the lockfile names (half a minute the first time) …');
  const args = ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'];
  const code = await run('npx', args, { CI: 'true' });
  if (code !== 0) {
    console.error('The packages could not be installed: the lines above say why.');
    process.exit(code);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  console.log(`Packages installed in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.\n`);
}

/** The Node 24 that the lockfile pins where npm carries one (Linux), else the Node that runs this. */
function node24() {
  const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (majorOf(process.versions.node) >= 24) return process.execPath;
  return give(
    `Escale needs Node 24 on this system, and this is Node ${process.versions.node}: install Node 24.`,
  );
}

if (majorOf(process.versions.node) < 20) {
  give(`Escale needs Node 20 or newer, and this is Node ${process.versions.node}: install a newer one.`);
}
const name = process.argv[2];
if (!names.includes(name)) give(`Usage: node scripts/run.mjs ${names.join(' | ')}`);
await install();
const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
process.exitCode = await run(node24(), [join(root, 'scripts', `${name}.ts`)].concat(process.argv.slice(3)), {
  PATH: path,
});
