export { type DueReminder, readDueReminders } from './due-reminders.queries.ts';
