export { composeCommunityMail } from './compose-community-mail.ts';
export { composeEventMail, isEventWorthTelling } from './compose-event-mail.ts';
export { composeGuestMail } from './compose-guest-mail.ts';
export { composeInitiativeMail } from './compose-initiative-mail.ts';
export { composeBookingMail, composeMemberMail, type Reader } from './compose-mail.ts';
export { composeMessageMail, type MessageFacts } from './compose-message-mail.ts';
export { composePassMail } from './compose-pass-mail.ts';
export { composeSeriesMail } from './compose-series-mail.ts';
export { composeWebhookMail } from './compose-webhook-mail.ts';
export { composeFigureMail, type FigureTopic } from './figure-mails.ts';
export { composeIncidentMail, type IncidentTopic, isIncidentWorthTelling } from './incident-mails.ts';
export { invitationMethod } from './invitation-method.ts';
export type { BookingFacts, ComposedMail, MailLocale, SeriesFacts } from './mail-facts.ts';
export { mailLinks } from './mail-links.ts';
export {
  isBookingTopic,
  isCommunityTopic,
  isEventTopic,
  isFigureTopic,
  isGuestTopic,
  isIncidentTopic,
  isInitiativeTopic,
  isMemberTopic,
  isMessageTopic,
  isPassTopic,
  isSeriesTopic,
  isSilentTopic,
  isStatementTopic,
  isTargetTopic,
  isVoucherTopic,
  isWebhookTopic,
  isWorthSaying,
} from './mail-topics.ts';
export { notificationsContract, OutboxEntry, OutboxQuery } from './notifications.contract.ts';
export { composeTargetMail } from './target-mails.ts';
export { composeEndingMail, composeStatementMail, type StatementTopic } from './voucher-mails.ts';
