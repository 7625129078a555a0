import type { Problem } from '@escale/shared/kernel';
import { del, entries, set } from 'idb-keyval';

/** A check-in on this phone: to be sent, or refused and not yet read. */
export type KeptCheckIn = {
  bookingId: string;
  /** Whose it is: another person's session never sends it. */
  memberId: string;
  code: string;
  /** By the clock of this phone, which may be wrong: the code decides. */
  at: string;
  /** The session had ended when it was sent. */
  needsSignIn?: boolean;
  problem?: Problem;
};

const prefix = 'check-in:';

export const keepCheckIn = (kept: KeptCheckIn): Promise<void> => set(`${prefix}${kept.bookingId}`, kept);

export const forgetCheckIn = (bookingId: string): Promise<void> => del(`${prefix}${bookingId}`);

export async function checkInsKept(memberId: string): Promise<KeptCheckIn[]> {
  const all = await entries<string, KeptCheckIn>();
  return all.flatMap(([key, kept]) => (key.startsWith(prefix) && kept.memberId === memberId ? [kept] : []));
}
