import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { drawPicture } from './draw-picture.ts';
import type { Picture } from './picture.ts';
import { pictureVersion } from './picture-version.ts';

const KEPT_BYTES = 16 * 2 ** 20;
/** One at a time leaves the other processors to those who book; more than this many in line are sent away. */
const inTurn = pLimit(1);
const MOST_IN_LINE = 10;

const font = (path: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`));
const options = {
  font: {
    loadSystemFonts: false,
    defaultFontFamily: 'Atkinson Hyperlegible Next',
    fontFiles: [
      font('atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'),
      font('atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
      font('bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf'),
    ],
  },
};

const kept = new LRUCache<string, Uint8Array<ArrayBuffer>, Picture>({
  maxSize: KEPT_BYTES,
  sizeCalculation: (png) => png.byteLength,
  fetchMethod: (_, __, { context }) => inTurn(() => render(context)),
});

const render = async (picture: Picture) =>
  new Uint8Array((await renderAsync(drawPicture(picture), options)).asPng());

/** The picture as PNG, drawn once for all who ask at the same time; null while too many others are in line. */
export async function renderPicture(picture: Picture): Promise<Uint8Array<ArrayBuffer> | null> {
  const version = pictureVersion(picture);
  if (!kept.has(version) && inTurn.pendingCount >= MOST_IN_LINE) return null;
  return (await kept.fetch(version, { context: picture })) ?? null;
}

/** A drawing that is asked for once and not kept, in the same line; null while it is too long. */
export async function renderSvg(svg: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (inTurn.pendingCount >= MOST_IN_LINE) return null;
  return inTurn(
    async () =>
      new Uint8Array((await renderAsync(svg, { ...options, fitTo: { mode: 'zoom', value: 2 } })).asPng()),
  );
}
