import { guideListsContract } from '@escale/shared/guide';
import { initiativesContract, reviewsContract } from '@escale/shared/initiatives';
import { placesContract } from '@escale/shared/places';
import { fail, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { keepInList } from '#lib/guide/server/keep-in-list.ts';
import { readReviewForm } from '#lib/guide/server/read-review-form.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

const NEARBY = 6;

export const load = async ({ locals, params: { id }, url }: PageServerLoadEvent) => {
  const { call } = locals;
  const cursor = url.searchParams.get('apres');
  const params = { id };
  const [found, reviews, history, lists] = await Promise.all([
    call(initiativesContract.read, { params }),
    call(reviewsContract.list, { params, querystring: { ...(cursor && { cursor }) } }),
    call(initiativesContract.history, { params }),
    locals.member ? call(guideListsContract.list, {}) : null,
  ]);
  const initiative = orErrorPage(found);
  const insee = initiative.commune?.insee;
  const near = insee
    ? await call(placesContract.list, { querystring: { commune: insee, limit: NEARBY } })
    : null;
  return {
    initiative,
    reviews: orErrorPage(reviews),
    history: orErrorPage(history),
    lists: lists?.ok ? lists.value : [],
    near: near?.ok ? near.value.items.map(({ slug, name }) => ({ slug, name })) : [],
    done: url.searchParams.get('fait'),
    list: url.searchParams.get('liste'),
  };
};

/** Back to the entry with what was done; a session that has ended leads to signing in. */
const settle = (
  answer: Answer<unknown>,
  { locals, id, done }: { locals: App.Locals; id: string; done: string },
) => {
  const to = paths(locals.lang);
  if (answer.ok) redirect(303, to.initiative(id, { fait: done }));
  if (answer.problem.status === 401) redirect(303, to.signIn(to.initiative(id)));
  return answer.problem;
};

export const actions = {
  avis: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const typed = readReviewForm(await request.formData());
    const answer = await locals.call(reviewsContract.write, { params, body: typed });
    const { status, code } = settle(answer, { locals, id: params.id, done: 'avis' });
    return fail(status, { code, typed, about: 'review' as const });
  },
  retirer: async ({ locals, params, url }) => {
    requireMember(locals, url);
    const answer = await locals.call(reviewsContract.withdraw, { params });
    const { status, code } = settle(answer, { locals, id: params.id, done: 'retire' });
    return fail(status, { code, typed: null, about: 'review' as const });
  },
  signalement: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const reason = formText(await request.formData(), 'raison')
      .trim()
      .slice(0, 500);
    const answer = await locals.call(initiativesContract.report, { params, body: { reason } });
    const { status, code } = settle(answer, { locals, id: params.id, done: 'signalee' });
    return fail(status, { code, typed: null, about: 'report' as const });
  },
  signalerAvis: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const form = await request.formData();
    const reviewId = formText(form, 'avis').slice(0, 40);
    const reason = formText(form, `raison${reviewId}`).trim().slice(0, 500);
    const answer = await locals.call(reviewsContract.report, {
      params: { ...params, reviewId },
      body: { reason },
    });
    const { status, code } = settle(answer, { locals, id: params.id, done: 'signalee' });
    return fail(status, { code, typed: null, about: 'report' as const });
  },
  garder: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const form = await request.formData();
    const kept = await keepInList(locals.call, params.id, {
      listId: formText(form, 'liste').slice(0, 40),
      label: formText(form, 'libelle').trim().slice(0, 40),
    });
    const to = paths(locals.lang);
    if (kept.ok) redirect(303, to.initiative(params.id, { fait: 'gardee', liste: kept.value }));
    if (kept.problem.status === 401) redirect(303, to.signIn(to.initiative(params.id)));
    return fail(kept.problem.status, { code: kept.problem.code, typed: null, about: 'list' as const });
  },
} satisfies Actions;
