import { type BookingSchema, bookingsContract, type MovePreview } from '@escale/shared/bookings';
import type { Problem } from '@escale/shared/kernel';
import type { Planning } from '@escale/shared/planning';
import type { Call } from '#lib/api/server/call.ts';
import { now } from '#lib/server/clock.ts';

export type Unit = { id: string; label: string };

/** A new time or unit that is tried before it is asked for. */
export type Tried = { start: string; end: string; unitId: string | null };

/** A booking of the place with what can be done with it. */
export type OpenStay = {
  booking: BookingSchema;
  /** Where it sits, as far as the plan shows it. */
  seats: Unit[];
  isFixed: boolean;
  /** Where it could sit. */
  units: Unit[];
  slotMinutes: number;
  hasBegun: boolean;
  isCancelling: boolean;
  tried: Tried | null;
  preview: MovePreview | null;
  problem: Problem | null;
};

const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text);

/** The booking that the address names; null where it names none, or none of this place. */
export async function openStay(call: Call, query: URLSearchParams, planning: Planning, slug: string) {
  const id = query.get('reservation') ?? '';
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  const answer = await call(bookingsContract.read, { params: { id } });
  if (!answer.ok || answer.value.placeSlug !== slug) return null;
  const booking = answer.value;
  const tried = triedOf(query);
  const preview =
    tried && (await call(bookingsContract.previewMove, { params: { id }, body: moveOf(tried) }));
  const seats = planning.stays.find((stay) => stay.id === id)?.seats ?? [];
  const known = planning.groups.flatMap(({ units }) => units);
  const open: OpenStay = {
    booking,
    seats: known.filter((unit) => seats.some(({ unitId }) => unitId === unit.id)),
    isFixed: seats.length > 0 && seats.every(({ fixed }) => fixed),
    units: known.filter(({ resourceIds }) => resourceIds.includes(booking.resourceId)),
    slotMinutes: planning.resources.find((one) => one.id === booking.resourceId)?.slotMinutes ?? 15,
    hasBegun: Date.parse(booking.start) <= now(),
    isCancelling: query.has('annuler'),
    tried,
    preview: preview?.ok ? preview.value : null,
    problem: preview && !preview.ok ? preview.problem : null,
  };
  return open;
}

function triedOf(query: URLSearchParams): Tried | null {
  const [start, end] = [query.get('de') ?? '', query.get('a') ?? ''];
  if (!isMoment(start) || !isMoment(end)) return null;
  return { start, end, unitId: query.get('unite') || null };
}

export const moveOf = ({ start, end, unitId }: Tried) => ({ start, end, ...(unitId !== null && { unitId }) });
