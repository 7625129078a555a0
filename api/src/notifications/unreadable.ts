import { MailFailure } from '../mail/mail.ts';

/** A message without what its mail needs. */
export const unreadable = (): MailFailure => new MailFailure('refused', 'payload cannot be read');
