import { figureContestsContract, statisticsContract } from '@escale/shared/statistics';
import { error, fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { figureParts } from '#lib/figures/figure-parts.ts';
import { metricOf } from '#lib/figures/figure-slugs.ts';
import { formText } from '#lib/forms/form-text.ts';
import { askedOf } from '#lib/pages/manage/figures/server/asked-of.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug, figure }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const metric = metricOf(figure);
  if (metric === null) error(404);
  const { query, ...asked } = askedOf(url, slug);
  const { from, to, place } = query;
  const [explanation, contested] = await Promise.all([
    locals.call(statisticsContract.explain, { querystring: { ...query, metric } }),
    locals.call(figureContestsContract.list, { querystring: { from, to, place, metric } }),
  ]);
  const { rows, bookings, ...explained } = orSignIn(explanation, locals, url);
  return {
    ...asked,
    ...explained,
    figure,
    ...figureParts(rows, asked.span.isMonth),
    contests: orSignIn(contested, locals, url).items,
    isSent: url.searchParams.has('envoye'),
    // A year has thousands of stays: they are one click further, under their month.
    bookings: asked.span.isMonth ? bookings : null,
  };
};

export const actions = {
  default: async ({ request, locals, params: { slug, figure }, url }) => {
    const metric = metricOf(figure);
    if (metric === null) error(404);
    const note = formText(await request.formData(), 'note')
      .trim()
      .slice(0, 2_000);
    if (note === '') return fail(400, { note, code: 'missing' });
    const { query, search } = askedOf(url, slug);
    const { from, to } = query;
    const answer = await locals.call(figureContestsContract.contest, {
      params: { slug },
      body: { metric, from, to, note },
    });
    const here = managePaths(locals.lang).place(slug);
    if (answer.ok) redirect(303, here.figure(figure, { ...search, envoye: '1' }));
    const { status, code } = answer.problem;
    if (status === 401) redirect(303, paths(locals.lang).signIn(here.figure(figure, search)));
    return fail(status, { note, code });
  },
} satisfies Actions;
