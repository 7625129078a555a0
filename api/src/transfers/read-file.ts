import type { TransferKind } from '@escale/shared/transfers';
import { Refused } from '../refused.ts';
import { fileText } from './file-text.ts';
import { readEvents } from './read-events.ts';
import { readTable, type Table } from './read-table.ts';

type File = { kind: TransferKind; fileName?: string; space: string | null; timeZone: string };
export type ReadFile = Table & { format: 'csv' | 'ics'; encoding: string };

/**
 * A file as its lines, whatever its name says it is.
 * @throws Refused file-unreadable | columns-missing | column-repeated | too-many-lines
 */
export const readFile = (bytes: Buffer, { kind, fileName = '', space, timeZone }: File): ReadFile => {
  const read = fileText(bytes);
  if (typeof read === 'string') throw new Refused({ code: 'file-unreadable', reason: read });
  const { text, encoding } = read;
  const isCalendar = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
  if (!isCalendar && /\.(ics|ical|ifb)$/i.test(fileName))
    throw new Refused({ code: 'file-unreadable', reason: 'not-a-calendar' });
  if (!isCalendar) return { ...readTable(kind, text), format: 'csv', encoding };
  if (kind !== 'bookings') throw new Refused({ code: 'file-unreadable', reason: 'calendar-of-bookings' });
  return { ...readEvents(text, { timeZone, space }), format: 'ics', encoding };
};
