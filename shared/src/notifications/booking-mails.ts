import { englishBookingMails } from './booking-mails-english.ts';
import { frenchBookingMails } from './booking-mails-french.ts';

export const bookingMails = { fr: frenchBookingMails, en: englishBookingMails } as const;
