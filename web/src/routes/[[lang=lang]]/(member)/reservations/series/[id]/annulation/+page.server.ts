import { bookingSeriesContract, type SeriesCancellation } from '@escale/shared/bookings';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { readCancellation } from '#lib/bookings/server/read-cancellation.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

const isDate = (text: string | null): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** Both dates of the address; one that is missing or cannot be read leaves that side open. */
function partOf({ searchParams }: URL): Pick<SeriesCancellation, 'from' | 'to'> {
  const from = searchParams.get('du');
  const to = searchParams.get('au');
  return { ...(isDate(from) ? { from } : {}), ...(isDate(to) ? { to } : {}) };
}

export const load = async ({ locals, params: { id }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const [series, preview] = await Promise.all([
    locals.call(bookingSeriesContract.read, { params: { id } }),
    locals.call(bookingSeriesContract.previewCancellation, { params: { id }, body: partOf(url) }),
  ]);
  return {
    series: orSignIn(series, locals, url),
    // Dates the wrong way round hold nothing between them.
    preview: preview.ok || preview.problem.status !== 422 ? orSignIn(preview, locals, url) : null,
    newKey: crypto.randomUUID(),
  };
};

export const actions = {
  default: async ({ request, locals, params: { id }, url }) => {
    requireMember(locals, url);
    const { key, reason } = readCancellation(await request.formData());
    const body = { ...partOf(url), ...(reason === '' ? {} : { reason }) };
    const answer = await locals.call(
      bookingSeriesContract.cancel,
      { params: { id }, body },
      { idempotencyKey: key },
    );
    const { series, signIn } = paths(locals.lang);
    if (answer.ok) redirect(303, series(id, { annulees: String(answer.value.cancelled.length) }));
    const { problem } = answer;
    if (problem.status === 401) redirect(303, signIn(`${url.pathname}${url.search}`));
    const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
    return fail(problem.status, { problem, reason, key: isUnsure ? key : null });
  },
} satisfies Actions;
