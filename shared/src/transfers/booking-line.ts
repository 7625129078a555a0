import { type Instant, type LocalTimeRefusal, type Result, resolveLocalTime } from '../kernel/index.ts';
import {
  audience,
  decimal,
  email,
  moment,
  optional,
  type Read,
  readFields,
  required,
  text,
  whole,
  word,
} from './fields.ts';
import type { Cells, Facts, LineFault } from './line.ts';
import { type SettledStatus, statusWords } from './words.ts';

const fields = {
  reference: optional(text(120)),
  space: required(text(120)),
  unit: optional(text(60)),
  quantity: optional(whole(1, 2_000)),
  start: required(moment),
  end: required(moment),
  name: required(text(120)),
  email: optional(email),
  status: optional(word(statusWords)),
  audience: optional(audience),
  amount: optional(decimal(2, 100_000_000)),
  vatRate: optional(decimal(2, 10_000)),
  refund: optional(decimal(2, 100_000_000)),
  note: optional(text(1_000)),
};

export type BookingLine = Omit<Read<typeof fields>, 'start' | 'end' | 'status'> & {
  start: Instant;
  end: Instant;
  status: SettledStatus;
};

type Where = { timeZone: string; now: Instant };

/** A stay as a line says it; what is over has come to its end, whatever else the line says of it. */
export function readBookingLine(
  cells: Cells,
  { timeZone, now }: Where,
): { ok: true; value: BookingLine } | { ok: false; faults: LineFault[] } {
  const read = readFields(fields, cells);
  if (!read.ok) return read;
  const start = resolveLocalTime(read.value.start, timeZone);
  const end = resolveLocalTime(read.value.end, timeZone);
  const faults = [...timeFaults('start', cells, start), ...timeFaults('end', cells, end)];
  if (!start.ok || !end.ok) return { ok: false, faults };
  const [from, to] = [start.value, end.value];
  const fault = (column: string, code: string) => faults.push({ column, value: cells[column] ?? '', code });
  if (to <= from) fault('end', 'end-before-start');
  const said = read.value.status;
  if (to > now && (said === 'completed' || said === 'no_show')) fault('status', 'not-over-yet');
  if (from > now && said === 'checked_in') fault('status', 'not-begun-yet');
  if (read.value.refund !== null && said !== 'cancelled') fault('refund', 'not-cancelled');
  if (faults.length > 0) return { ok: false, faults };
  const isOver = to <= now && said !== 'cancelled' && said !== 'no_show';
  return {
    ok: true,
    value: { ...read.value, start: from, end: to, status: isOver ? 'completed' : (said ?? 'confirmed') },
  };
}

function timeFaults(
  column: 'start' | 'end',
  cells: Cells,
  read: Result<Instant, LocalTimeRefusal>,
): LineFault[] {
  return read.ok
    ? []
    : [{ column, value: cells[column] ?? '', code: read.refusal.code, facts: factsOf(read.refusal) }];
}

/** Of a refusal's facts those that a sentence can name. */
export function factsOf(refusal: object): Facts {
  const facts: Facts = {};
  for (const [name, value] of Object.entries(refusal)) {
    if (name === 'code' || name === 'field') continue;
    if (typeof value === 'string' || typeof value === 'number') facts[name] = value;
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) facts[name] = value.join(', ');
  }
  return facts;
}
