/** What every drawing for a report stands on; the colours are those of the light theme, since paper is white. */
export const colours = {
  ink: '#13262c',
  soft: '#4a595b',
  open: '#f2ead9',
  booked: '#a6d2cb',
  used: '#0b5a61',
  edge: '#84775f',
  shades: ['#f2ead9', '#dfede6', '#c0deda', '#a6d2cb', '#0b5a61'],
} as const;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

type Text = {
  x: number;
  y: number;
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  fill?: string;
  bold?: boolean;
};

export const textAt = (
  content: string,
  { x, y, size = 15, anchor = 'start', fill = colours.ink, bold = false }: Text,
): string =>
  `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${fill}"${bold ? ' font-weight="700"' : ''}>${escaped(content)}</text>`;

export type Caption = { title: string; under: string; source: string };

const HEAD = 78;
const FOOT = 36;

/** A sheet with title and source around `body`, which is drawn from 0, 0. */
export function sheetOf(
  { title, under, source }: Caption,
  { width, height, body }: { width: number; height: number; body: string },
): string {
  const whole = height + HEAD + FOOT;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="'Atkinson Hyperlegible Next', sans-serif"><rect width="${width}" height="${whole}" fill="#ffffff"/>${textAt(title, { x: 24, y: 38, size: 24, bold: true })}${textAt(under, { x: 24, y: 62, fill: colours.soft })}<g transform="translate(0 ${HEAD})">${body}</g>${textAt(source, { x: 24, y: whole - 14, size: 12, fill: colours.soft })}</svg>`;
}
