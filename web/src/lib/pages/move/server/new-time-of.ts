import { type BookingSchema, bookingsContract, type StayFields } from '@escale/shared/bookings';
import { placePageContract } from '@escale/shared/resources';
import type { Call } from '#lib/api/server/call.ts';
import { wallClock, wallClockEnd } from '#lib/time/wall-clock.ts';
import { chosenOf } from '../../place/chosen.ts';
import { bookingViewOf } from '../../place/server/booking-view-of.ts';
import { chosenFields, nightsOf, shifted } from './move-fields.ts';

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The times that a stay could be moved to, the one chosen so far, and what would stand against it or come of it. */
export async function newTimeOf(call: Call, booking: BookingSchema, query: URLSearchParams) {
  const nights = nightsOf(booking);
  const date = query.get('jour') ?? '';
  const isChosen = isDate(date);
  const view = nights > 0 ? null : await dayView(call, booking, query);
  const fields = isChosen ? fieldsOf(booking, { date, view, query }) : null;
  const preview =
    fields && (await call(bookingsContract.previewMove, { params: { id: booking.id }, body: fields }));
  return {
    nights,
    date: isChosen ? date : wallClock(booking.start, booking.timeZone).date,
    view,
    fields,
    preview: preview?.ok ? preview.value : null,
    problem: preview && !preview.ok ? preview.problem : null,
  };
}

type View = Awaited<ReturnType<typeof dayView>>;
type Asked = { date: string; view: View; query: URLSearchParams };

/** An instant in the address (an alternative that was offered) is taken as it stands. */
export function fieldsOf(booking: BookingSchema, { date, view, query }: Asked): StayFields | null {
  const start = query.get('de') ?? '';
  const end = query.get('a') ?? '';
  if (start.includes('T') && end.includes('T')) return { start, end };
  if (nightsOf(booking) > 0) return shifted(booking, date);
  return view?.choice ? chosenFields(booking, view.choice) : null;
}

async function dayView(call: Call, booking: BookingSchema, query: URLSearchParams) {
  const { placeSlug: slug, resourceId, quantity, timeZone } = booking;
  const place = await call(placePageContract.read, { params: { slug } });
  if (!place.ok) return null;
  const asked = chosenOf(query, timeZone);
  const own = {
    from: wallClock(booking.start, timeZone).minutes,
    to: wallClockEnd(booking.end, timeZone).minutes,
  };
  const chosen = {
    resourceId,
    quantity,
    date: asked.date ?? wallClock(booking.start, timeZone).date,
    stay: asked.stay ?? own,
    long: null,
  };
  const view = await bookingViewOf(call, place.value, chosen);
  if (view?.resource.id !== resourceId) return null;
  // What a new booking would cost is not what moving this one does: the ticket alone says that.
  return { ...view, stays: view.stays.map((stay) => ({ ...stay, totalCents: null })) };
}
