export { composeBookingMail, composeMemberMail, type Reader } from './compose-mail.ts';
export type { BookingFacts, ComposedMail, MailLocale } from './mail-facts.ts';
export { isBookingTopic, isMemberTopic, isSilentTopic, isWorthSaying } from './mail-topics.ts';
export { notificationsContract, OutboxEntry, OutboxQuery } from './notifications.contract.ts';
