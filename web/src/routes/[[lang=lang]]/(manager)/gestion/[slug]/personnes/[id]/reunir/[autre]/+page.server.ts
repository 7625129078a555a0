import { membershipContract } from '@escale/shared/membership';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

const pairOf = ({ slug, id, autre }: { slug: string; id: string; autre: string }) => ({
  slug,
  memberId: id,
  intoId: autre,
});

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const answer = await locals.call(membershipContract.previewMerge, { params: pairOf(params) });
  return { preview: orSignIn(answer, locals, url), isAsked: url.searchParams.has('fait') };
};

export const actions = {
  reunir: async ({ locals, params, url }) => {
    requireMember(locals, url);
    const answer = await locals.call(membershipContract.merge, { params: pairOf(params), body: {} });
    if (!answer.ok) return fail(answer.problem.status, { problem: answer.problem });
    redirect(303, managePaths(locals.lang).place(params.slug).member(params.autre, { fait: 'reuni' }));
  },
  demander: async ({ locals, params, url }) => {
    requireMember(locals, url);
    const answer = await locals.call(membershipContract.askMerge, { params: pairOf(params), body: {} });
    if (!answer.ok) return fail(answer.problem.status, { problem: answer.problem });
    const to = managePaths(locals.lang).place(params.slug);
    redirect(303, to.merge(params.id, params.autre, { fait: 'demande' }));
  },
} satisfies Actions;
