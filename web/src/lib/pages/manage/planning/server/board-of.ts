import type { Planning, PlanningDay, PlanningSeat, PlanningStay } from '@escale/shared/planning';
import { clockOfText, wallClock } from '#lib/time/wall-clock.ts';
import { localMoment } from '../../../search/need.ts';
import type { Bar, BarState, Board, BoardDay, Free, Lane, Stretch } from '../board.ts';

const MINUTE_MS = 60_000;
const HOUR = 60;
/** Shown where nothing is open and nothing happens. */
const usualHours: Stretch = { from: 9 * HOUR, to: 18 * HOUR };

type Day = PlanningDay & { startMs: number; endMs: number };
type Placed = { stay: PlanningStay; seat: PlanningSeat; start: number; end: number; takenUntil: number };

/** The plan as it is drawn: a lane for each unit and day, bars and free stretches from left to right. */
export function boardOf(planning: Planning): Board {
  const now = Date.parse(planning.asOf);
  const days = planning.days.map((day) => ({
    ...day,
    startMs: Date.parse(day.start),
    endMs: Date.parse(day.end),
  }));
  const placed = placedByUnit(planning.stays);
  const seen = {
    now,
    isLong: days.length > 1,
    timeZone: planning.timeZone,
    momentOf: momentsIn(planning.timeZone),
    slots: new Map(planning.resources.map(({ id, slotMinutes }) => [id, slotMinutes])),
  };
  const groups = planning.groups.map(({ name, kind, units }) => ({
    name,
    kind,
    rows: units.map(({ id, label }) => ({
      id,
      label,
      lanes: days.map((day) => laneOf(placed.get(id) ?? [], day, seen)),
    })),
  }));
  const frame = frameOf(
    days,
    groups.flatMap(({ rows }) => rows).flatMap(({ lanes }) => lanes),
  );
  const rows = groups.flatMap((group) => group.rows);
  return {
    days: days.map((day) => dayOf(day, frame, seen)),
    firstHour: frame.from / HOUR,
    hours: (frame.to - frame.from) / HOUR,
    groups,
    units: rows.length,
    taken: rows.filter(({ id }) => isTaken(placed.get(id) ?? [], now)).length,
  };
}

function placedByUnit(stays: readonly PlanningStay[]): Map<string, Placed[]> {
  const units = new Map<string, Placed[]>();
  for (const stay of stays) {
    for (const seat of stay.seats) {
      const own = units.get(seat.unitId) ?? [];
      const [start, end] = [Date.parse(seat.start), Date.parse(seat.end)];
      own.push({ stay, seat, start, end, takenUntil: Date.parse(seat.takenUntil) });
      units.set(seat.unitId, own);
    }
  }
  return units;
}

const isTaken = (placed: readonly Placed[], now: number): boolean =>
  placed.some(({ start, end }) => start <= now && now < end);

type Seen = {
  now: number;
  isLong: boolean;
  timeZone: string;
  momentOf: (at: number) => string;
  slots: ReadonlyMap<string, number>;
};

function laneOf(placed: readonly Placed[], day: Day, seen: Seen): Lane {
  const here = placed.filter(({ start, takenUntil }) => start < day.endMs && takenUntil > day.startMs);
  const bars = here.filter(({ end }) => end > day.startMs).map((one) => barOf(one, day, seen));
  return { bars, free: freeOf(here, day, seen) };
}

function barOf({ stay, seat, start, end, takenUntil }: Placed, day: Day, { now, slots, isLong }: Seen): Bar {
  const minutes = (at: number) => Math.round((at - day.startMs) / MINUTE_MS);
  const to = Math.min(end, day.endMs);
  const moves = isLong ? null : movesOf(stay, seat, { now, slots });
  return {
    id: stay.id,
    state: stateOf(stay, { start, end }, now),
    title: stay.title,
    from: minutes(Math.max(start, day.startMs)),
    to: minutes(to),
    starts: start >= day.startMs ? clockOfText(seat.start).minutes : null,
    ends: end <= day.endMs ? clockOfText(seat.end).minutes || 1440 : null,
    // Left out rather than null: a week has thousands of them, and writes each twice.
    ...(takenUntil > end && end < day.endMs && { readyAt: minutes(Math.min(takenUntil, day.endMs)) }),
    ...(moves && { moves }),
  };
}

/** Moved by hand on a day alone, as long as it has not begun, is of one piece and ends on the day that it begins. */
function movesOf(
  { kind, status, resourceId, start, end, seats }: PlanningStay,
  seat: PlanningSeat,
  { now, slots }: Pick<Seen, 'now' | 'slots'>,
): NonNullable<Bar['moves']> | null {
  const isAlive = status === 'confirmed' || status === 'held' || status === 'requested';
  const slot = slots.get(resourceId ?? '');
  if (kind !== 'booking' || !isAlive || slot === undefined || seats.length > 1) return null;
  if (seat.start !== start || seat.end !== end || Date.parse(start) <= now) return null;
  if (start.slice(0, 10) !== end.slice(0, 10)) return null;
  return { start: start.slice(0, 16), end: end.slice(0, 16), slot };
}

function stateOf(
  { kind, status, late }: PlanningStay,
  { start, end }: { start: number; end: number },
  now: number,
): BarState {
  if (kind === 'closure') return 'shut';
  if (kind === 'event') return 'event';
  if (late) return 'late';
  if (status === 'held') return 'hold';
  if (status === 'requested') return 'ask';
  if (status === 'no_show') return 'absent';
  if (status === 'completed' || end <= now) return 'done';
  return status === 'checked_in' && start <= now ? 'now' : 'ok';
}

/** Open time to come that nothing has taken; over several days only whether a day has some. */
function freeOf(here: readonly Placed[], day: Day, { now, isLong, momentOf }: Seen): Free[] {
  const free: Free[] = [];
  const minutes = (at: number) => Math.round((at - day.startMs) / MINUTE_MS);
  for (const { start, end } of day.open) {
    const [opens, closes] = [Date.parse(start), Date.parse(end)];
    let from = Math.max(opens, roundedUp(now));
    const taken = here.filter((one) => one.start < closes && one.takenUntil > opens);
    for (const one of [
      ...taken.toSorted((a, b) => a.start - b.start),
      { start: closes, takenUntil: closes },
    ]) {
      if (one.start > from) free.push({ from: minutes(from), to: minutes(one.start), start: momentOf(from) });
      from = Math.max(from, one.takenUntil);
    }
  }
  const [first] = free;
  return isLong && first ? [{ ...first, to: Math.max(...free.map(({ to }) => to)) }] : free;
}

/** Stays of a place begin and end at the same few instants: each is looked up on the wall clock once. */
function momentsIn(timeZone: string): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const seen = known.get(at);
    if (seen !== undefined) return seen;
    const { date, minutes } = wallClock(at, timeZone);
    const moment = localMoment(date, minutes);
    known.set(at, moment);
    return moment;
  };
}

const QUARTER_MS = 15 * MINUTE_MS;
const roundedUp = (at: number): number => Math.ceil(at / QUARTER_MS) * QUARTER_MS;

/** The hours of a day that are shown of all of them: whole ones, around whatever is open or happens. */
function frameOf(days: readonly Day[], lanes: readonly Lane[]): Stretch {
  const open = days.flatMap((day) =>
    day.open.map(({ start, end }) => ({
      from: (Date.parse(start) - day.startMs) / MINUTE_MS,
      to: (Date.parse(end) - day.startMs) / MINUTE_MS,
    })),
  );
  // Who stays overnight needs no night to be drawn: only what begins or ends at a wall clock of the day widens it.
  const own = lanes.flatMap(({ bars }) =>
    bars.flatMap(({ state, from, to, starts, ends }) =>
      state === 'shut' || starts === null || ends === null ? [] : [{ from, to }],
    ),
  );
  const all = [...open, ...own];
  if (all.length === 0) return usualHours;
  return {
    from: Math.floor(Math.min(...all.map(({ from }) => from)) / HOUR) * HOUR,
    to: Math.ceil(Math.max(...all.map(({ to }) => to)) / HOUR) * HOUR,
  };
}

function dayOf(day: Day, frame: Stretch, { now, timeZone }: Seen): BoardDay {
  const isToday = day.startMs <= now && now < day.endMs;
  const ticks = Array.from({ length: (frame.to - frame.from) / HOUR + 1 }, (_, nth) => {
    const at = frame.from + nth * HOUR;
    return { at, wall: wallClock(day.startMs + at * MINUTE_MS, timeZone).minutes };
  });
  const minutes = (text: string) => (Date.parse(text) - day.startMs) / MINUTE_MS;
  const nowAt = (now - day.startMs) / MINUTE_MS;
  return {
    date: day.date,
    isToday,
    ticks,
    closed: closedOf(
      day.open.map(({ start, end }) => ({ from: minutes(start), to: minutes(end) })),
      frame,
    ),
    now: isToday && nowAt >= frame.from && nowAt <= frame.to ? Math.round(nowAt) : null,
  };
}

function closedOf(open: readonly Stretch[], frame: Stretch): Stretch[] {
  const closed: Stretch[] = [];
  let from = frame.from;
  for (const one of [...open, { from: frame.to, to: frame.to }]) {
    if (one.from > from) closed.push({ from, to: one.from });
    from = Math.max(from, one.to);
  }
  return closed;
}
