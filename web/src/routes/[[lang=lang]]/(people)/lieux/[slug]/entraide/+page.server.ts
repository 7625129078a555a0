import { communityContract, entryKinds } from '@escale/shared/community';
import { placePageContract } from '@escale/shared/resources';
import { fail, redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const { searchParams } = url;
  const kind = entryKinds.find((one) => one === searchParams.get('genre')) ?? null;
  const cursor = searchParams.get('apres');
  const querystring = { ...(kind && { kind }), ...(cursor && { cursor }), limit: 24 };
  const [place, feed] = await Promise.all([
    locals.call(placePageContract.read, { params: { slug } }),
    locals.call(communityContract.list, { params: { slug }, querystring }),
  ]);
  const { name } = orErrorPage(place);
  const isOutside = !feed.ok && feed.problem.code === 'not-of-this-place';
  return {
    place: { slug, name },
    kind,
    feed: isOutside ? null : orSignIn(feed, locals, url),
    sent: searchParams.get('envoyee'),
    isWithdrawn: searchParams.has('retiree'),
  };
};

export const actions = {
  retrait: async ({ request, locals, params: { slug }, url }) => {
    requireMember(locals, url);
    const id = formText(await request.formData(), 'annonce').slice(0, 40);
    const answer = await locals.call(communityContract.withdraw, { params: { slug, id } });
    const to = paths(locals.lang);
    // What is gone already is what was wanted.
    if (answer.ok || answer.problem.status === 404) redirect(303, to.community(slug, { retiree: '1' }));
    if (answer.problem.status === 401) redirect(303, to.signIn(to.community(slug)));
    return fail(answer.problem.status, { hasFailed: true });
  },
} satisfies Actions;
