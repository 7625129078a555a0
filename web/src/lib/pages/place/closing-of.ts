import type { PlacePage } from '@escale/shared/resources';

/** That a place is over, and since when if it was temporary; null while it is not. */
export function closingOf(
  { status, temporary }: Pick<PlacePage, 'status' | 'temporary'>,
  today: string,
): { lastDay: string | null } | null {
  if (temporary?.closesOn && temporary.closesOn < today) return { lastDay: temporary.closesOn };
  return status === 'closed' ? { lastDay: null } : null;
}
