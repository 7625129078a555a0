export { type DueReminder, readDueReminders } from './due-reminders.queries.ts';
export { isExampleBooking } from './is-example.queries.ts';
