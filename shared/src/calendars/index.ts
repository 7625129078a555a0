export { type CalendarEntry, type CalendarLocale, calendarEntry } from './calendar-entry.ts';
export type { CalendarStay } from './calendar-stay.ts';
export { calendarsContract, FeedState, OpenedFeed } from './calendars.contract.ts';
