import type { Instant } from '@escale/shared/kernel';
import { isTimeZone, resolveLocalTime } from '@escale/shared/kernel';
import { mostLines } from '@escale/shared/transfers';
import ICAL from 'ical.js';
import { Refused } from '../refused.ts';
import type { FileLine, Table } from './read-table.ts';

type Where = { timeZone: string; space: string | null };
/** With the zone that an event names, which the calendar need not describe. */
type Zoned = Where & { named: string | null };

/** How many dates one repeated event may have. */
const MOST_DATES = 800;

/**
 * The events of a calendar as lines of bookings: where they are is the space, who comes (or else what they are called)
 * the person. A repeated one is a line for each of its dates.
 * @throws Refused file-unreadable | too-many-lines
 */
export const readEvents = (text: string, where: Where): Table => {
  const calendar = calendarOf(text);
  const lines: FileLine[] = [];
  const changed = calendar
    .getAllSubcomponents('vevent')
    .filter((event) => event.hasProperty('recurrence-id'));
  for (const component of calendar.getAllSubcomponents('vevent')) {
    if (component.hasProperty('recurrence-id')) continue;
    const event = new ICAL.Event(component);
    for (const other of changed)
      if (other.getFirstPropertyValue('uid') === event.uid) event.relateException(other);
    lines.push(...linesOf(event, where).map((line, i) => ({ ...line, line: lines.length + i + 1 })));
    if (lines.length > mostLines)
      throw new Refused({ code: 'too-many-lines', lines: lines.length, most: mostLines });
  }
  if (lines.length === 0) throw new Refused({ code: 'file-unreadable', reason: 'empty' });
  return { lines, ignoredColumns: [] };
};

const calendarOf = (text: string): ICAL.Component => {
  try {
    const parsed: unknown = ICAL.parse(text);
    const calendar = new ICAL.Component(parsed as ConstructorParameters<typeof ICAL.Component>[0]);
    if (calendar.name === 'vcalendar') return calendar;
  } catch {
    // Whatever it stumbled over: it is no calendar that can be read.
  }
  throw new Refused({ code: 'file-unreadable', reason: 'not-a-calendar' });
};

const linesOf = (event: ICAL.Event, where: Where): Omit<FileLine, 'line'>[] => {
  const cells = cellsOf(event, where);
  const fault = (code: string) => [
    { cells, fault: { column: 'start', value: String(event.startDate ?? ''), code } },
  ];
  if (!event.startDate || !event.endDate) return fault('time-missing');
  if (event.startDate.isDate) return fault('all-day');
  if (!event.isRecurring())
    return [{ cells: { ...cells, ...timesOf(event.startDate, event.endDate, zoned(event, where)) } }];
  if (!repeatsPlainly(event)) return fault('repeats-otherwise');
  const dates: Omit<FileLine, 'line'>[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (dates.length >= MOST_DATES) return fault('repeats-too-often');
    const { startDate, endDate, item } = event.getOccurrenceDetails(next);
    dates.push({
      cells: {
        ...cellsOf(item, where),
        ...timesOf(startDate, endDate, zoned(item, where)),
        reference: `${event.uid} ${next.toString()}`.slice(-120),
      },
    });
  }
  return dates;
};

/** Other rules may be looked through for ever without one date. */
const repeatsPlainly = ({ component }: ICAL.Event): boolean =>
  component.getAllProperties('rrule').every((rule) => {
    const parts = String(rule.getFirstValue())
      .split(';')
      .map((part) => part.split('=')[0] ?? '');
    const freq = /FREQ=(DAILY|WEEKLY|MONTHLY)(;|$)/.test(String(rule.getFirstValue()));
    return freq && parts.every((part) => /^(FREQ|INTERVAL|COUNT|UNTIL|BYDAY|WKST)$/.test(part));
  });

const cellsOf = (event: ICAL.Event, { space }: Where): Record<string, string> => {
  const [attendee] = event.attendees;
  const mail = /^mailto:(.+)$/i.exec(String(attendee?.getFirstValue() ?? ''))?.[1];
  const cn = attendee?.getFirstParameter('cn');
  const status = String(event.component.getFirstPropertyValue('status') ?? '');
  const cells = {
    reference: (event.uid ?? '').slice(-120),
    space: space ?? event.location ?? '',
    name: (cn || event.summary || '').slice(0, 120),
    email: mail ?? '',
    status: /^cancelled$/i.test(status) ? 'cancelled' : '',
    note: (cn ? (event.summary ?? '') : '').slice(0, 1_000),
  };
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
};

const zoned = ({ component }: ICAL.Event, where: Where): Zoned => ({
  ...where,
  named: String(component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? '') || null,
});

const timesOf = (start: ICAL.Time, end: ICAL.Time, where: Zoned) => ({
  start: textOf(start, where),
  end: textOf(end, where),
});

/** A time of another zone as the instant it is; one of the place's own as its clock shows it. */
const textOf = (time: ICAL.Time, { timeZone, named }: Zoned): string => {
  const wall = time.toString().slice(0, 19);
  if (time.zone?.tzid === 'UTC') return `${wall}Z`;
  if (named === null || named === timeZone) return wall;
  const known = isTimeZone(named) ? resolveLocalTime(wall, named) : null;
  const at: Instant = known?.ok ? known.value : time.toJSDate().getTime();
  return new Date(at).toISOString();
};
