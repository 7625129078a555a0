import { type BookingQuery, type BookingSchema, bookingsContract } from '@escale/shared/bookings';
import type { Page } from '@escale/shared/kernel';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { today } from '#lib/server/clock.ts';

const mine = async (locals: App.Locals, url: URL, query: BookingQuery): Promise<Page<BookingSchema>> =>
  orSignIn(
    await locals.call(bookingsContract.list, { querystring: { scope: 'mine', ...query } }),
    locals,
    url,
  );

const cursorOf = (url: URL) => {
  const cursor = url.searchParams.get('apres');
  return cursor ? { cursor } : {};
};

/** What is on today or later, the soonest first. */
export const upcomingBookings = (locals: App.Locals, url: URL) =>
  mine(locals, url, { from: today(), order: 'soonest', ...cursorOf(url) });

/** What was over before today, the latest first. */
export function pastBookings(locals: App.Locals, url: URL, limit?: number) {
  const yesterday = new Date(Date.parse(`${today()}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return mine(locals, url, {
    to: yesterday,
    order: 'latest',
    ...(limit === undefined ? cursorOf(url) : { limit }),
  });
}
