import { communityContract, DEFAULT_ENTRY_DAYS, entryKinds, MOST_ENTRY_DAYS } from '@escale/shared/community';
import { addDays } from '@escale/shared/kernel';
import { placePageContract } from '@escale/shared/resources';
import { fail, redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { readIdempotencyKey } from '#lib/bookings/server/read-idempotency-key.ts';
import { readEntryForm } from '#lib/community/server/read-entry-form.ts';
import { paths } from '#lib/paths.ts';
import { today } from '#lib/server/clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const [place, feed] = await Promise.all([
    locals.call(placePageContract.read, { params: { slug } }),
    locals.call(communityContract.list, { params: { slug }, querystring: { limit: 1 } }),
  ]);
  // Who may not read may not write: the page of the entries says why.
  if (!feed.ok && feed.problem.code === 'not-of-this-place')
    redirect(303, paths(locals.lang).community(slug));
  const { approvesFirst, moderates } = orErrorPage(feed);
  const kinds = entryKinds.filter((kind) => kind !== 'notice' || moderates);
  return {
    place: { slug, name: orErrorPage(place).name },
    isRead: approvesFirst && !moderates,
    kinds,
    kind: kinds.find((one) => one === url.searchParams.get('genre')) ?? 'need',
    dates: {
      earliest: today(),
      usual: addDays(today(), DEFAULT_ENTRY_DAYS),
      latest: addDays(today(), MOST_ENTRY_DAYS),
    },
    newKey: crypto.randomUUID(),
  };
};

export const actions = {
  default: async ({ request, locals, params: { slug }, url }) => {
    requireMember(locals, url);
    const form = await request.formData();
    const typed = readEntryForm(form);
    const key = readIdempotencyKey(form);
    const answer = await locals.call(
      communityContract.create,
      { params: { slug }, body: typed },
      { idempotencyKey: key },
    );
    const to = paths(locals.lang);
    if (answer.ok)
      redirect(
        303,
        to.community(slug, { envoyee: answer.value.status === 'waiting' ? 'attend' : 'visible' }),
      );
    const { status, code } = answer.problem;
    if (status === 401) redirect(303, to.signIn(to.newEntry(slug)));
    return fail(status, { typed, code, key: status >= 500 ? key : null });
  },
} satisfies Actions;
