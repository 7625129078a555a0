import { calendarsContract } from '@escale/shared/calendars';
import { membersContract } from '@escale/shared/members';
import { membershipContract } from '@escale/shared/membership';
import { fail, redirect } from '@sveltejs/kit';
import { accountIn, readProfile } from '#lib/account/server/read-profile.ts';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const [me, feed, notes] = await Promise.all([
    locals.call(membersContract.readMe, {}),
    locals.call(calendarsContract.readMyFeed, {}),
    locals.call(membershipContract.listOwnNotes, {}),
  ]);
  const { email, displayName, locale, notifications } = orSignIn(me, locals, url);
  return {
    profile: { email, displayName, locale, notifications },
    feed: orSignIn(feed, locals, url),
    notes: orSignIn(notes, locals, url).items,
    isSaved: url.searchParams.has('enregistre'),
    isRevoked: url.searchParams.has('revoquee'),
  };
};

export const actions = {
  profil: async ({ request, locals, url }) => {
    requireMember(locals, url);
    const profile = readProfile(await request.formData());
    const answer = await locals.call(membersContract.updateMe, { body: profile });
    if (answer.ok) redirect(303, accountIn(profile));
    return fail(answer.problem.status, { feedUrl: null, typed: profile });
  },
  agenda: async ({ locals, url }) => {
    requireMember(locals, url);
    const opened = orSignIn(await locals.call(calendarsContract.openMine, { body: {} }), locals, url);
    // Shown in this one answer and never again: no address of a page may hold it.
    return { feedUrl: opened.url, typed: null };
  },
  revoquer: async ({ locals, url }) => {
    requireMember(locals, url);
    const answer = await locals.call(calendarsContract.revokeMine, {});
    // Whoever revokes what is already revoked has what they wanted.
    if (!answer.ok && answer.problem.status !== 404) orSignIn(answer, locals, url);
    redirect(303, paths(locals.lang).account({ revoquee: '1' }));
  },
} satisfies Actions;
