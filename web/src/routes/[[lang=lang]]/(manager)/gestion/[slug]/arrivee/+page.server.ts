import { type ArrivalNotes, placesContract } from '@escale/shared/places';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const notes = orSignIn(await locals.call(placesContract.readArrivalNotes, { params }), locals, url);
  return { notes, isSaved: url.searchParams.has('fait') };
};

const seenOf = ({ door, wifi }: ArrivalNotes): string => JSON.stringify([door, wifi]);
const orNull = (text: string): string | null => (text === '' ? null : text);

export const actions = {
  default: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const form = await request.formData();
    const door = formText(form, 'porte').trim().slice(0, 500);
    const wifi = formText(form, 'wifi').trim().slice(0, 500);
    const now = await locals.call(placesContract.readArrivalNotes, { params });
    // Two who write at once: the second sees what the first has written before it is replaced.
    if (now.ok && seenOf(now.value) !== formText(form, 'vu'))
      return fail(409, { door, wifi, changed: now.value, hasFailed: false });
    const arrival = { door: orNull(door), wifi: orNull(wifi) };
    const answer = await locals.call(placesContract.update, { params, querystring: {}, body: { arrival } });
    if (answer.ok) redirect(303, managePaths(locals.lang).place(params.slug).door({ fait: '1' }));
    if (answer.problem.status === 401) redirect(303, paths(locals.lang).signIn(url.pathname));
    return fail(answer.problem.status, { door, wifi, changed: null, hasFailed: true });
  },
} satisfies Actions;
