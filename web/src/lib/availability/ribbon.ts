import { clip, type Span, without } from './spans.ts';

/** So many units are free all along the span. */
export type Level = Span & { units: number };

/** A day of a resource on an axis of minutes: 0 is the axis's start, `width` its end. */
export type Day = { width: number; units: number; open: Span[]; free: Level[] };

export type Ribbon = {
  /** The water itself: one closed path per run of free time, in a box of `width` × `units`. */
  water: string;
  /** Its surface, drawn as a line. */
  surface: string;
  levels: Level[];
  full: Span[];
  closed: Span[];
};

/** Height of water = what is free. The path rule: `M a U V y H b … V U Z` per run of free time. */
export function ribbonOf({ width, units, open, free }: Day): Ribbon {
  const axis = { from: 0, to: width };
  const opened = clip(open, axis);
  const levels = stepsOf(clip(free, axis));
  const runs = runsOf(levels);
  return {
    water: runs.map((run) => `M${run[0]?.from} ${units}${stairs(run, units)}V${units}Z`).join(''),
    surface: runs
      .map((run) => `M${run[0]?.from} ${units - (run[0]?.units ?? 0)}${stairs(run, units)}`)
      .join(''),
    levels,
    full: without(opened, levels),
    closed: without([axis], opened),
  };
}

const stairs = (run: Level[], units: number) =>
  run.map((level) => `V${units - level.units}H${level.to}`).join('');

/** Free intervals as steps that neither overlap nor repeat a height; where two overlap, the higher counts. */
function stepsOf(free: Level[]): Level[] {
  const edges = [...new Set(free.flatMap((level) => [level.from, level.to]))].sort((a, b) => a - b);
  const steps: Level[] = [];
  for (const [i, from] of edges.entries()) {
    const to = edges[i + 1];
    if (to === undefined) break;
    const units = Math.max(
      0,
      ...free.filter((one) => one.from <= from && one.to >= to).map((one) => one.units),
    );
    if (units === 0) continue;
    const last = steps.at(-1);
    if (last && last.to === from && last.units === units) last.to = to;
    else steps.push({ from, to, units });
  }
  return steps;
}

function runsOf(levels: Level[]): Level[][] {
  const runs: Level[][] = [];
  for (const level of levels) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.to === level.from) run.push(level);
    else runs.push([level]);
  }
  return runs;
}

/** The levels that have room for their number: the longest first, none nearer than a ninth of the day to another. */
export function numbered({ levels }: Ribbon, width: number): Level[] {
  const middle = ({ from, to }: Span) => (from + to) / 2;
  const near = width / 9;
  const kept: Level[] = [];
  for (const level of levels.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const at = middle(level);
    const isInside = at > near / 4 && at < width - near / 4;
    if (isInside && kept.every((other) => Math.abs(middle(other) - at) >= near)) kept.push(level);
  }
  return kept;
}

/** The least that is free at any moment of a stay; 0 when some of it is not free at all. */
export function leastFree(levels: readonly Level[], stay: Span): number {
  if (without([stay], levels).length > 0) return 0;
  return Math.min(
    ...levels.filter((one) => one.from < stay.to && one.to > stay.from).map((one) => one.units),
  );
}
