import { accept, isLocalDate, type LocalDate, type Result, refuse } from '../kernel/index.ts';
import type { Cells, Facts, LineFault } from './line.ts';
import { valueOfWord, type Words, yesWords } from './words.ts';

type Fault = { code: string; facts?: Facts };

/** Reads one cell, trimmed and without the apostrophe that keeps a formula a text. */
export type Field<T> = (text: string) => Result<T, Fault>;

export function required<T>(field: Field<T>): Field<T> {
  return (text) => (text === '' ? refuse({ code: 'missing' }) : field(text));
}

export function optional<T>(field: Field<T>): Field<T | null> {
  return (text) => (text === '' ? accept(null) : field(text));
}

export function text(most: number): Field<string> {
  return (cell) => (cell.length > most ? refuse({ code: 'too-long', facts: { most } }) : accept(cell));
}

export function word<T extends string>(words: Words<T>): Field<T> {
  return (cell) => {
    const value = valueOfWord(words, cell);
    if (value !== null) return accept(value);
    return refuse({ code: 'unknown-word', facts: { known: Object.keys(words).join(',') } });
  };
}

export const yesOrNo: Field<boolean> = (cell) => {
  const value = valueOfWord(yesWords, cell);
  return value === null ? refuse({ code: 'not-yes-or-no' }) : accept(value === 'yes');
};

export function whole(least: number, most: number): Field<number> {
  return (cell) => {
    const value = Number(cell.replace(/[\s\u00A0\u202F]/g, ''));
    if (!/^[\d\s\u00A0\u202F]+$/.test(cell) || !Number.isSafeInteger(value))
      return refuse({ code: 'not-a-number' });
    return value < least || value > most
      ? refuse({ code: 'out-of-range', facts: { least, most } })
      : accept(value);
  };
}

/** A decimal with a comma or a point, groups of three set off by spaces; as an integer of `places` decimals. */
export function decimal(places: number, most: number): Field<number> {
  return (cell) => {
    const bare = cell.replace(/[\s\u00A0\u202F]|€|EUR|%/gi, '').replace(',', '.');
    const [, units = '', rest = ''] = /^(\d{1,9})(?:\.(\d*))?$/.exec(bare) ?? [];
    if (units === '') return refuse({ code: 'not-an-amount' });
    if (rest.slice(places).replace(/0/g, '') !== '')
      return refuse({ code: 'too-precise', facts: { places } });
    const value = Number(`${units}${rest.slice(0, places).padEnd(places, '0')}`);
    return value > most
      ? refuse({ code: 'out-of-range', facts: { least: 0, most: most / 10 ** places } })
      : accept(value);
  };
}

/** ISO, or day before month with slashes, points or dashes. */
export const date: Field<LocalDate> = (cell) => {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell) ?? [];
  const [, fDay, fMonth, fYear] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(cell) ?? [];
  const found = year ? [year, month, day] : fYear ? [fYear.padStart(4, '20'), fMonth, fDay] : null;
  if (!found) return refuse({ code: 'not-a-date' });
  const [y = '', m = '', d = ''] = found;
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  if (Number(m) < 1 || Number(m) > 12) return refuse({ code: 'no-such-month', facts: { month: Number(m) } });
  return isLocalDate(iso) ? accept(iso) : refuse({ code: 'no-such-day', facts: { day: Number(d) } });
};

/** A date and a time of the place's wall clock, or RFC 3339; as `resolveLocalTime` reads it. */
export const moment: Field<string> = (cell) => {
  const [, on = '', hour = '', minute = '', rest = ''] =
    /^(\S+?)(?:[\sT]+|,\s*|\s+à\s+)(\d{1,2})\s?[:hH]\s?(\d{2})?((?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:\d{2})?)$/i.exec(
      cell,
    ) ?? [];
  if (hour === '') {
    const day = date(cell);
    return day.ok ? refuse({ code: 'time-missing' }) : refuse({ code: 'not-a-moment' });
  }
  const day = date(on);
  if (!day.ok) return day;
  if (Number(hour) > 23 || Number(minute) > 59) return refuse({ code: 'no-such-time' });
  return accept(`${day.value}T${hour.padStart(2, '0')}:${minute.padEnd(2, '0')}${rest.replace(/\s/g, '')}`);
};

export const email: Field<string> = (cell) =>
  cell.length <= 254 && /^[^\s@<>(),;]+@[^\s@<>(),;]+\.[^\s@<>(),;]+$/.test(cell)
    ? accept(cell)
    : refuse({ code: 'not-an-email' });

export const audience: Field<string> = (cell) => {
  const value = cell.toLowerCase();
  return /^[a-z][a-z0-9_]{0,39}$/.test(value) ? accept(value) : refuse({ code: 'not-an-audience' });
};

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Read<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

const MOST_CHARACTERS = 2_000;

/** Every cell of a line, or everything that is wrong with any of them. */
export function readFields<F extends Fields>(
  fields: F,
  cells: Cells,
): { ok: true; value: Read<F> } | { ok: false; faults: LineFault[] } {
  const faults: LineFault[] = [];
  const value: Record<string, unknown> = {};
  for (const [column, field] of Object.entries(fields)) {
    const cell = bare(cells[column] ?? '');
    // Nothing of ours is longer, and no pattern is asked about a cell of a megabyte.
    const isTooLong = cell.length > MOST_CHARACTERS;
    const read = isTooLong ? refuse({ code: 'too-long', facts: { most: MOST_CHARACTERS } }) : field(cell);
    if (read.ok) value[column] = read.value;
    else faults.push({ column, value: cell.slice(0, 80), ...read.refusal });
  }
  // Each of the fields has just been read by the reader of its type.
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: value as Read<F> };
}

/** What `notAFormula` put before a text on its way out is not part of it. */
function bare(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@]|[\t\r])/, '').trim();
}
