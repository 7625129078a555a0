import { contributionsContract, initiativesContract, reviewsContract } from '@escale/shared/initiatives';
import { fail, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { guidePaths } from '#lib/guide/guide-paths.ts';
import { readDeskForm } from '#lib/guide/server/read-desk-form.ts';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const desk = orSignIn(await locals.call(contributionsContract.desk, {}), locals, url);
  return { desk, done: url.searchParams.get('fait') };
};

const settle = (answer: Answer<unknown>, { locals }: RequestEvent, done: string) => {
  const to = guidePaths(locals.lang);
  if (answer.ok) redirect(303, to.guideDesk({ fait: done }));
  if (answer.problem.status === 401) redirect(303, to.signIn(to.guideDesk()));
  return fail(answer.problem.status, { code: answer.problem.code });
};

const formOf = async (event: RequestEvent) => {
  requireMember(event.locals, event.url);
  return readDeskForm(await event.request.formData());
};

export const actions = {
  publier: async (event) => {
    const { id, seen } = await formOf(event);
    const input = { params: { id }, body: { decision: 'accepted' as const, seen } };
    return settle(await event.locals.call(contributionsContract.decide, input), event, 'publiee');
  },
  refuser: async (event) => {
    const { id, seen, reason } = await formOf(event);
    const input = { params: { id }, body: { decision: 'refused' as const, reason, seen } };
    return settle(await event.locals.call(contributionsContract.decide, input), event, 'refusee');
  },
  fiche: async (event) => {
    const { id, seen, reason, isHiding } = await formOf(event);
    const body = isHiding
      ? { status: 'hidden' as const, reason, seen }
      : { status: 'published' as const, seen };
    const answer = await event.locals.call(initiativesContract.decide, { params: { id }, body });
    return settle(answer, event, isHiding ? 'masquee' : 'laissee');
  },
  avis: async (event) => {
    const { id, reviewId, reason, isHiding } = await formOf(event);
    const body = isHiding ? { status: 'hidden' as const, reason } : { status: 'visible' as const };
    const answer = await event.locals.call(reviewsContract.decide, { params: { id, reviewId }, body });
    return settle(answer, event, isHiding ? 'masquee' : 'laissee');
  },
  repondre: async (event) => {
    const { id, reviewId, text } = await formOf(event);
    const input = { params: { id, reviewId }, body: { text } };
    return settle(await event.locals.call(reviewsContract.answer, input), event, 'repondue');
  },
} satisfies Actions;
