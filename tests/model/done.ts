import type { Client } from '../support/client.ts';
import type { SpaceName } from './town.ts';

export type Displaced = { bookingId: string; newBookingId?: string; space?: SpaceName | undefined };
/** A date of a series: booked, or what stood against it. */
export type DateOutcome = { period: number; bookingId: string | null; reason: string };
export type Hit = { bookingId: string; canBeReseated: boolean };

/** What the product said to a command: 'ok' or a code, and what came of it. */
export type Done = {
  answer: string;
  id: string;
  displaced: Displaced[];
  hits: Hit[];
  dates: DateOutcome[];
};
export const nothing: Done = { answer: 'ok', id: '', displaced: [], hits: [], dates: [] };

export const done = ({ status, body }: Awaited<ReturnType<Client>>): Done => ({
  ...nothing,
  answer: status < 300 ? 'ok' : String(body.code),
  id: String(body.id),
});
