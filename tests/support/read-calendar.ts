import ICAL from 'ical.js';

export type ReadEvent = {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  description: string;
  location: string;
  start: number;
  end: number;
  stamp: number;
  /** Whether both times are given in UTC. */
  isUtc: boolean;
  organizer: string | null;
  attendee: string | null;
};

export type ReadCalendar = { method: string | null; events: ReadEvent[] };

const textOf = (component: ICAL.Component, name: string): string | null => {
  const value = component.getFirstPropertyValue(name);
  return value === null ? null : String(value);
};

const timeOf = (component: ICAL.Component, name: string): ICAL.Time => {
  const value = component.getFirstPropertyValue(name);
  if (!(value instanceof ICAL.Time)) throw new Error(`${name} is no time`);
  return value;
};

const eventOf = (event: ICAL.Component): ReadEvent => {
  const [start, end] = [timeOf(event, 'dtstart'), timeOf(event, 'dtend')];
  return {
    uid: textOf(event, 'uid') ?? '',
    sequence: Number(textOf(event, 'sequence')),
    status: textOf(event, 'status') ?? '',
    summary: textOf(event, 'summary') ?? '',
    description: textOf(event, 'description') ?? '',
    location: textOf(event, 'location') ?? '',
    start: start.toJSDate().getTime(),
    end: end.toJSDate().getTime(),
    stamp: timeOf(event, 'dtstamp').toJSDate().getTime(),
    isUtc: [start, end].every(({ zone }) => zone === ICAL.Timezone.utcTimezone),
    organizer: textOf(event, 'organizer'),
    attendee: textOf(event, 'attendee'),
  };
};

/** Read by a library that had no part in writing it. */
export const readCalendar = (text: string): ReadCalendar => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { method: textOf(calendar, 'method'), events: calendar.getAllSubcomponents('vevent').map(eventOf) };
};
