/** What stands beside the house on the wide cover. */

export function tree(x: number, ground: number, size: number): string {
  const up = (k: number) => Math.round(ground - size * k);
  return (
    `<path class="st" d="M${x} ${ground}V${up(2)}M${x} ${up(1.2)}l${size / 2} ${-size / 2}"/>` +
    `<circle class="lf" cx="${x}" cy="${up(2.7)}" r="${size}"/>` +
    `<circle class="lf" cx="${x + Math.round(size * 0.65)}" cy="${up(2)}" r="${Math.round(size * 0.65)}"/>` +
    `<circle class="lf" cx="${x - Math.round(size * 0.65)}" cy="${up(2.1)}" r="${Math.round(size * 0.6)}"/>`
  );
}

/** A climbing frame and three beds: drawn only where a source speaks of a garden. */
export function garden(x: number, ground: number): string {
  const bed = (at: number) =>
    `<rect class="cl" x="${at}" y="${ground - 16}" width="62" height="16" rx="2"/>` +
    [9, 24, 39, 54]
      .map((dx) => `<path class="lf" d="M${at + dx} ${ground - 14}c-8 -10 -4 -18 0 -24c4 6 8 14 0 24z"/>`)
      .join('');
  const frame =
    `<path class="st" d="M${x} ${ground}v-90M${x + 30} ${ground}v-90M${x} ${ground - 30}h30M${x} ${ground - 58}h30M${x} ${ground - 86}h30"/>` +
    `<circle class="lf" cx="${x + 6}" cy="${ground - 66}" r="10"/><circle class="lf" cx="${x + 24}" cy="${ground - 40}" r="9"/>` +
    `<circle class="lf" cx="${x + 20}" cy="${ground - 82}" r="8"/><circle class="cl" cx="${x + 12}" cy="${ground - 48}" r="4"/>`;
  return frame + [50, 126, 202].map((dx) => bed(x + dx)).join('');
}

export function bench(x: number, ground: number): string {
  return (
    `<path class="st" d="M${x + 8} ${ground}v-52M${x + 78} ${ground}v-52"/>` +
    `<rect class="cl" x="${x}" y="${ground - 32}" width="86" height="6" rx="2"/>` +
    `<rect class="cl" x="${x}" y="${ground - 52}" width="86" height="6" rx="2"/>`
  );
}

export function bikes(x: number, ground: number): string {
  return [0, 58]
    .map(
      (dx) =>
        `<circle class="st" cx="${x + dx}" cy="${ground - 13}" r="13"/><circle class="st" cx="${x + dx + 36}" cy="${ground - 13}" r="13"/>` +
        `<path class="st-se" d="M${x + dx} ${ground - 13}l12 -22h16l8 22M${x + dx + 12} ${ground - 35}l10 22h-22M${x + dx + 26} ${ground - 42}h8"/>`,
    )
    .join('');
}

/** The sign of the nearest line; anything that is not a short line number is not drawn. */
export function lineSign(x: number, ground: number, line: string | undefined): string {
  const short = line?.replace(/^(M[ÉE]TRO|RER|TRAM|TRAIN)\s+/i, '') ?? '';
  if (!/^[A-Z0-9]{1,3}$/i.test(short)) return '';
  return (
    `<path class="st" d="M${x + 34} ${ground}v-120"/>` +
    `<rect class="se" x="${x}" y="${ground - 158}" width="68" height="40" rx="6"/>` +
    `<text class="wall cover__line" x="${x + 34}" y="${ground - 129}" text-anchor="middle">${short}</text>`
  );
}
