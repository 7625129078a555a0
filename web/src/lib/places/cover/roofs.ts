import type { CoverInput } from './cover-input.ts';

/** Draws a roof upon a wall `width` wide whose top is at `-height`; the ground is at 0. */
type Roof = (width: number, height: number) => string;

const gable: Roof = (w, h) => {
  const middle = w / 2;
  return (
    `<path class="cl" d="M-14 ${-h}L${middle} ${-h - 62}L${w + 14} ${-h}Z"/>` +
    `<circle class="wall" cx="${middle}" cy="${-h - 24}" r="11"/>` +
    `<path class="st" d="M${middle} ${-h - 35}v22M${middle - 11} ${-h - 24}h22"/>` +
    `<rect class="ln" x="${w * 0.76}" y="${-h - 62}" width="16" height="36"/>`
  );
};

const sawtooth: Roof = (w, h) => {
  const teeth = w > 250 ? 4 : 2;
  const step = w / teeth;
  return Array.from({ length: teeth }, (_, i) => {
    const x = i * step;
    return (
      `<path class="cl" d="M${x} ${-h}V${-h - 42}L${x + step} ${-h}Z"/>` +
      `<path class="wa" d="M${x + 6} ${-h - 4}V${-h - 30}L${x + step * 0.34} ${-h - 4}Z"/>`
    );
  }).join('');
};

const flat: Roof = (w, h) =>
  `<rect class="ln" x="-6" y="${-h - 8}" width="${w + 12}" height="9"/>` +
  `<path class="st" d="M${w - 34} ${-h - 8}v-38M${w - 46} ${-h - 38}h24M${w - 42} ${-h - 30}h16"/>` +
  `<rect class="se" x="22" y="${-h - 26}" width="34" height="18" rx="2"/>` +
  [84, 104]
    .map(
      (x) =>
        `<path class="lf" d="M${x} ${-h - 14}c-9-4-8-13-5-16c1 7 4 10 5 15c2-7 5-9 8-12c2 8-2 12-8 13z"/>` +
        `<path class="cl" d="M${x - 5} ${-h - 16}h10l-1.4 8h-7z"/>`,
    )
    .join('');

const mansard: Roof = (w, h) =>
  `<path class="se" d="M-8 ${-h}L10 ${-h - 48}H${w - 10}L${w + 8} ${-h}Z"/>` +
  [0.25, 0.5, 0.75]
    .map((at) => w * at - 12)
    .map(
      (x) =>
        `<rect class="wall" x="${x}" y="${-h - 36}" width="24" height="30" rx="10"/>` +
        `<rect class="wa" x="${x + 4}" y="${-h - 30}" width="16" height="24" rx="7"/>`,
    )
    .join('');

const glass: Roof = (w, h) => {
  const ribs = Array.from({ length: 5 }, (_, i) => ((i + 1) * w) / 6);
  const rise = (x: number) => 44 * Math.sin((Math.PI * x) / w);
  return (
    `<path class="wa" d="M-4 ${-h}Q${w / 2} ${-h - 92} ${w + 4} ${-h}Z"/>` +
    `<path class="st" d="M-4 ${-h}Q${w / 2} ${-h - 92} ${w + 4} ${-h}${ribs
      .map((x) => `M${x.toFixed(0)} ${-h}V${(-h - rise(x)).toFixed(0)}`)
      .join('')}"/>`
  );
};

const roofs: Record<string, Roof> = {
  coworking: gable,
  fablab: sawtooth,
  telecentre: flat,
  hybrid: mansard,
  other: glass,
};

export const roofFor = (place: CoverInput): Roof => roofs[place.kind] ?? gable;
