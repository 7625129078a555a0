import { existsSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from './browser.ts';

const folder = join(import.meta.dirname, '..', 'node_modules', '.chromium');

/**
 * Chromium out of the npm package @sparticuz/chromium, with its fonts and the libraries that a bare machine lacks.
 * In the checkout: below /tmp its fixed name would collide with that of another user.
 */
export async function unpackBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser was found: install Chromium, or name one in BROWSER_PATH.');
  }
  if (!existsSync(folder)) await unpack();
  return {
    executablePath: join(folder, 'chromium'),
    // One process fewer to start from, which this build can't do without its usual surroundings; no GPU at all.
    args: ['--no-zygote', '--disable-gpu'],
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

/** The package's own list of fonts names folders of a serverless platform; without a single font Chromium dies. */
const fontList = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** The package unpacks to the folder for temporary files: for that moment it is ours, named only once complete. */
async function unpack(): Promise<void> {
  const aside = mkdtempSync(`${folder}-`);
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = aside;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    const archives = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
    await chromium.executablePath();
    await inflate(join(archives, 'al2023.tar.br'));
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
  writeFileSync(join(aside, 'fonts', 'fonts.conf'), fontList);
  renameSync(aside, folder);
}
