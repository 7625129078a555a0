/** How a bar has been moved: minutes later, minutes longer, rows further down. */
export type Shift = { by: number; longer: number; rows: number };

export const unmoved: Shift = { by: 0, longer: 0, rows: 0 };

type Key = { key: string; shiftKey: boolean };

/** What a key adds to a shift, by the slot; null for a key that moves nothing. */
export function shiftByKey(shift: Shift, { key, shiftKey }: Key, slotMinutes: number): Shift | null {
  if (key === '+') return { ...shift, longer: shift.longer + slotMinutes };
  if (key === '-') return { ...shift, longer: shift.longer - slotMinutes };
  if (!shiftKey) return null;
  if (key === 'ArrowRight') return { ...shift, by: shift.by + slotMinutes };
  if (key === 'ArrowLeft') return { ...shift, by: shift.by - slotMinutes };
  if (key === 'ArrowDown') return { ...shift, rows: shift.rows + 1 };
  if (key === 'ArrowUp') return { ...shift, rows: shift.rows - 1 };
  return null;
}

type LocalStay = { start: string; end: string };

/** A stay on the wall clock, moved and stretched; never shorter than a quarter of an hour. */
export function shifted({ start, end }: LocalStay, { by, longer }: Shift): LocalStay {
  const from = Date.parse(`${start}Z`);
  const to = Date.parse(`${end}Z`);
  const length = Math.max(to - from + longer * MINUTE_MS, QUARTER_MS);
  return { start: localText(from + by * MINUTE_MS), end: localText(from + by * MINUTE_MS + length) };
}

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const localText = (at: number) => new Date(at).toISOString().slice(0, 16);
