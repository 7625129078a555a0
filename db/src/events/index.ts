export { ensureDepartmentHome } from './department-home.queries.ts';
export { readEventEditions } from './event-editions.queries.ts';
export {
  type Attendee,
  countRegistered,
  type DueEventReminder,
  insertRegistration,
  listRegistrations,
  markPresent,
  moveRegistration,
  type RegistrationRow,
  readDueEventReminders,
  readEventsToCome,
  readNextWaiting,
  readRegistration,
} from './event-registrations.queries.ts';
export {
  cancelEvent,
  type EventFields,
  type EventFilter,
  type EventRow,
  insertEvent,
  listEvents,
  listEventsForCalendar,
  readEvent,
  readUnitsOfResources,
  updateEvent,
  writePresent,
} from './events.queries.ts';
