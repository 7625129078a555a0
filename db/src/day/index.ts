export {
  type DayClosureRow,
  type DayEventRow,
  type DayOfPlace,
  type DayStayRow,
  readDayClosures,
  readDayEvents,
  readDayOfPlace,
  readDayStays,
} from './day.queries.ts';
export { type KioskRow, type KioskState, readKiosk, readKioskState, writeKiosk } from './kiosk.queries.ts';
