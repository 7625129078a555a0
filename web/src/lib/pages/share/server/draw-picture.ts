import { cardCover } from '../../../places/cover/cover.ts';
import { colour, coverStyles } from './light-styles.ts';
import { linesOf } from './lines-of.ts';
import type { Picture } from './picture.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;
/** The cover of a card is 280 × 330; it takes the whole height. */
const COVER_AT = WIDTH - Math.round((280 * HEIGHT) / 330);
const MARGIN = 64;
const ROOM = COVER_AT - 2 * MARGIN + 24;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const write = (text: string, y: number, style: string) =>
  `<text x="${MARGIN}" y="${Math.round(y)}" ${style}>${escaped(text)}</text>`;

const sans = (size: number, ink: string, weight = 400) =>
  `font-family="Atkinson Hyperlegible Next" font-size="${size}" font-weight="${weight}" fill="${colour(ink)}"`;
const display = (size: number, ink: string) =>
  `font-family="Bricolage Grotesque" font-size="${size}" font-weight="700" fill="${colour(ink)}"`;

/** As large as its words allow. */
const sizes = [
  { size: 88, most: 2 },
  { size: 74, most: 3 },
  { size: 62, most: 3 },
  { size: 52, most: 4 },
];

function titled(title: string) {
  const tried = sizes.map(({ size, most }) => ({ size, lines: linesOf(title, ROOM / size, most) }));
  const whole = tried.find(({ lines }) => !lines.some((line) => line.endsWith('…')));
  return whole ?? { size: 52, lines: linesOf(title, ROOM / 52, 4) };
}

const brand = (who: string) =>
  `<g transform="translate(${MARGIN} 52) scale(1.3)" fill="none" stroke-linecap="round">` +
  `<path stroke="${colour('seine')}" stroke-width="4" d="M2 31c7 0 9-4 9-10S13 9 20 9s9 5 9 11-2 11 9 11"/>` +
  `<circle fill="${colour('paper')}" stroke="${colour('ink')}" stroke-width="4" cx="20" cy="9" r="6"/></g>` +
  `<g transform="translate(66 0)">${write('Escale', 84, display(38, 'ink'))}${write(who, 110, sans(21, 'ink-soft'))}</g>`;

const marked = (mark: string) =>
  `<g transform="translate(${COVER_AT + 24} 24)"><rect width="${mark.length * 13 + 66}" height="44" rx="8" fill="${colour('saffron-pale')}" stroke="${colour('saffron-edge')}" stroke-width="2"/>` +
  `<path d="M26 12l9 10-9 10-9-10z" fill="none" stroke="${colour('saffron-ink')}" stroke-width="3"/>` +
  `<text x="46" y="30" ${sans(24, 'saffron-ink', 700)}>${escaped(mark)}</text></g>`;

/** A picture of 1200 × 630 as SVG, in the light theme. */
export function drawPicture({ over, title, under, mark, who, cover }: Picture): string {
  const { size, lines } = titled(title);
  const kicker = linesOf(over, ROOM / 26, 1);
  const notes = linesOf(under, ROOM / 27, 2);
  const leading = size * 1.08;
  const top = 150 + Math.max(0, (440 - 58 - lines.length * leading - notes.length * 42) / 2);
  const firstNote = top + 58 + lines.length * leading + 30;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<style>${coverStyles}</style><rect width="${WIDTH}" height="${HEIGHT}" fill="${colour('paper')}"/>` +
    brand(who) +
    kicker.map((line) => write(line, top + 26, sans(29, 'seine', 700))).join('') +
    lines.map((line, i) => write(line, top + 46 + (i + 0.82) * leading, display(size, 'ink'))).join('') +
    notes.map((line, i) => write(line, firstNote + i * 42, sans(32, 'ink-soft'))).join('') +
    `<svg class="cover" x="${COVER_AT}" width="${WIDTH - COVER_AT}" height="${HEIGHT}" viewBox="0 0 280 330" preserveAspectRatio="xMidYMax slice">${cardCover(cover)}</svg>` +
    `<rect x="${COVER_AT - 3}" width="3" height="${HEIGHT}" fill="${colour('ink')}"/>` +
    `${mark === null ? '' : marked(mark)}</svg>`
  );
}
