import { displacements, type NewClosure } from '@escale/shared/closures';
import type { TypedForm } from '#lib/forms/typed-form.ts';

type Closing = Pick<NewClosure, 'unitIds' | 'all' | 'start' | 'end' | 'reason'>;

/** What to close, when and why, as the address says it. */
export function closingIn(search: URLSearchParams): Closing {
  const text = (name: string) => search.get(name)?.trim() ?? '';
  const unitIds = search.getAll('unite');
  return {
    ...(search.has('tout') ? { all: true as const } : unitIds.length > 0 && { unitIds }),
    start: text('debut'),
    end: text('fin'),
    reason: text('motif'),
  };
}

export const isComplete = ({ unitIds, all, start, end, reason }: Closing): boolean =>
  (all !== undefined || unitIds !== undefined) && start !== '' && end !== '' && reason !== '';

/** What was chosen for each booking that is hit. */
export function displaceIn(typed: TypedForm): NonNullable<NewClosure['displace']> {
  const bookings = (typed.reservation ?? []).flatMap((bookingId) => {
    const how = displacements.find((one) => one === typed[`sort-${bookingId}`]?.[0]);
    return how ? [{ bookingId, how }] : [];
  });
  return { bookings };
}
