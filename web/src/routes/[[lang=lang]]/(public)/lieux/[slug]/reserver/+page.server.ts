import { bookingsContract } from '@escale/shared/bookings';
import { placePageContract } from '@escale/shared/resources';
import { fail, redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { choiceIn, readChoice } from '#lib/bookings/choice.ts';
import { otherStays } from '#lib/bookings/server/other-stays.ts';
import { readConfirmation } from '#lib/bookings/server/read-confirmation.ts';
import { stayFacts } from '#lib/bookings/server/stay-facts.ts';
import { paths } from '#lib/paths.ts';
import { now } from '#lib/server/clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  const { call, lang } = locals;
  const place = orErrorPage(await call(placePageContract.read, { params }));
  const request = readChoice(url.searchParams);
  const resource = place.resources.find(({ id }) => id === request?.resourceId);
  if (!request || !resource) redirect(303, paths(lang).place(place.slug));

  const quoted = await call(bookingsContract.quote, { body: request });
  if (!quoted.ok && quoted.problem.status === 404) orErrorPage(quoted);
  const isFree = quoted.ok && quoted.value.available;
  const { id, name, kind, allocation, requiresApproval, cancellationPolicy } = resource;
  return {
    place: stayFacts(place),
    resource: { id, name, kind, allocation, requiresApproval, cancellationPolicy },
    quantity: request.quantity ?? 1,
    choice: choiceIn(url.searchParams),
    quote: quoted.ok ? quoted.value : null,
    problem: quoted.ok ? null : quoted.problem,
    otherStays: isFree ? [] : await otherStays(call, request, quoted),
    newKey: crypto.randomUUID(),
    now: now(),
  };
};

export const actions = {
  default: async ({ request, locals, params, url }) => {
    const { call, lang } = locals;
    requireMember(locals, url);
    const stay = readChoice(url.searchParams);
    if (!stay) redirect(303, paths(lang).place(params.slug));
    const { key, expectedTotal, note } = readConfirmation(await request.formData());
    const body = { ...stay, expectedTotal, ...(note && { note }) };
    const answer = await call(bookingsContract.place, { body }, { idempotencyKey: key });
    if (answer.ok) redirect(303, paths(lang).booking(answer.value.id, { nouvelle: '1' }));

    const { problem } = answer;
    if (problem.status === 401) redirect(303, paths(lang).signIn(`${url.pathname}${url.search}`));
    // Nobody knows whether it went through: the same key again makes sure that it does once.
    const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
    return fail(problem.status, { problem, note, expectedTotal, key: isUnsure ? key : null });
  },
} satisfies Actions;
