import type { ResourceKind } from '@escale/shared/resources';

/** What a bar says of its stay; each has a colour, an icon and a word. */
export const barStates = ['now', 'ok', 'late', 'hold', 'ask', 'absent', 'done', 'event', 'shut'] as const;
export type BarState = (typeof barStates)[number];

/** A stretch of a day in minutes that have passed since it began: days of 23 and 25 hours are as long as they are. */
export type Stretch = { from: number; to: number };

export type Bar = Stretch & {
  id: string;
  state: BarState;
  title: string;
  /** As the clock on the wall shows the stay's own start and end; null where they lie on another day. */
  starts: number | null;
  ends: number | null;
  /** Until when the room is made ready; left out where that is its end. */
  readyAt?: number;
  /** On the wall clock, with the slot by which it moves; left out where it can't be moved by hand. */
  moves?: { start: string; end: string; slot: number };
};

/** Time that can be booked: its address opens the form. */
export type Free = Stretch & { start: string };

export type Lane = { bars: Bar[]; free: Free[] };

export type BoardRow = { id: string; label: string; lanes: Lane[] };

export type BoardDay = {
  date: string;
  isToday: boolean;
  /** Hours on the wall, each with the minutes since the day's start. */
  ticks: { at: number; wall: number }[];
  closed: Stretch[];
  /** Minutes since the day's start, on the day that it is. */
  now: number | null;
};

export type Board = {
  days: BoardDay[];
  /** Whole hours that are shown of each day. */
  firstHour: number;
  hours: number;
  groups: { name: string; kind: ResourceKind; rows: BoardRow[] }[];
  taken: number;
  units: number;
};
