import type { Format } from '#lib/messages/format.ts';

/** 6 septembre 2027, 09:00:12: an instant with an offset, to the second, as a log needs it. */
export const momentWords = (instant: string, format: Format): string =>
  `${format.date(instant.slice(0, 10))}, ${instant.slice(11, 19)}`;
