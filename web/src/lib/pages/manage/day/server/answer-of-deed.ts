import { bookingsContract } from '@escale/shared/bookings';
import { type DaySchema, dayContract } from '@escale/shared/day';
import { fail, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import { managePaths } from '../../manage-paths.ts';

type At = { locals: App.Locals; url: URL; params: { slug: string }; request: Request };
type Deed = 'arrivee' | 'absence' | 'accepter' | 'refuser';

const send = (call: App.Locals['call'], deed: Deed, id: string, reason: string): Promise<Answer<unknown>> => {
  const params = { id };
  if (deed === 'arrivee') return call(bookingsContract.checkIn, { params, body: {} });
  if (deed === 'absence') return call(bookingsContract.miss, { params, body: {} });
  if (deed === 'accepter') return call(bookingsContract.approve, { params, body: {} });
  return call(bookingsContract.reject, { params, body: reason === '' ? {} : { reason } });
};

/** Does what a button of the day stands for, and shows the same day again. */
export async function answerOfDeed(deed: Deed, { locals, url, params: { slug }, request }: At) {
  requireMember(locals, url);
  const form = await request.formData();
  const id = formText(form, 'reservation').slice(0, 40);
  const answer = await send(locals.call, deed, id, formText(form, 'mot').trim().slice(0, 500));
  const jour = url.searchParams.get('jour') ?? undefined;
  const { home } = managePaths(locals.lang).place(slug);
  if (answer.ok) redirect(303, home({ jour, fait: deed, de: id }));
  if (answer.problem.status === 401) redirect(303, paths(locals.lang).signIn(url.pathname));
  return fail(answer.problem.status, { failure: answer.problem.code });
}

export const readDayOf = (
  locals: App.Locals,
  slug: string,
  date: string | null,
): Promise<Answer<DaySchema>> =>
  locals.call(dayContract.read, {
    params: { slug },
    querystring: date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : {},
  });
