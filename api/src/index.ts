export { type App, type AppOptions, buildApp } from './app.ts';
export { hashPassword } from './auth/password.ts';
export {
  closeWaitingList,
  completeEndedStays,
  expireLapsedBookings,
  releaseNoShows,
} from './bookings/advance-bookings.ts';
export { tellStaff } from './community/tell-staff.ts';
export { countSearches } from './demand/count-searches.ts';
export { type Environment, readEnvironment, WrongSetting } from './environment.ts';
export { type DueWork, dueWork } from './jobs/due-work.ts';
export { type RunningJobs, startJobs } from './jobs/start-jobs.ts';
export { openMailer } from './mail/open-mailer.ts';
export { newLogger, portsOn, type RunningServer, type Start, startServer } from './main.ts';
export { deliverOutbox } from './notifications/deliver-outbox.ts';
export { remindOfEvents } from './notifications/remind-of-events.ts';
export { remindOfStays } from './notifications/remind-of-stays.ts';
export { remindOfVouchers } from './notifications/remind-of-vouchers.ts';
export type { Ports } from './ports.ts';
export { forgetImports, workImports } from './transfers/work-imports.ts';
export { deliverWebhooks } from './webhooks/deliver-webhooks.ts';
export { openOutside } from './webhooks/open-outside.ts';
