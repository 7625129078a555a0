export * from './department-events.contract.ts';
export * from './event.ts';
export * from './event-entry.ts';
export {
  EventDate,
  EventDatesRequest,
  eventSeriesContract,
  PlannedEvents,
  RepeatedEvent,
} from './event-series.contract.ts';
export {
  Attendance,
  EventPatch,
  EventQuery,
  EventSchema,
  eventsContract,
  NewEvent,
  RegistrationSchema,
} from './events.contract.ts';
export * from './may-see-event.ts';
export * from './read-event-period.ts';
