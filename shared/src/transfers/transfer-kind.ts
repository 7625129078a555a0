/** What can be brought in and taken out, in the order in which an empty place needs it. */
export const transferKinds = ['units', 'tariffs', 'members', 'bookings'] as const;
export type TransferKind = (typeof transferKinds)[number];

export type TransferLang = 'fr' | 'en';

/** More lines than this are several files. */
export const mostLines = 20_000;
export const mostFileBytes = 10 * 1_048_576;

/** How long a file that nobody has brought in is kept: it is about persons. */
export const fileDays = 7;
