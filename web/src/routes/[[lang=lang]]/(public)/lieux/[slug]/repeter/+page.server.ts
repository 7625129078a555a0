import { bookingSeriesContract } from '@escale/shared/bookings';
import { placePageContract } from '@escale/shared/resources';
import { redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { choiceIn, readChoice } from '#lib/bookings/choice.ts';
import { repetitionIn, rruleOf } from '#lib/bookings/rhythm.ts';
import { readDraft } from '#lib/bookings/server/draft.ts';
import { typedIn } from '#lib/bookings/server/read-typed.ts';
import { seriesByForm } from '#lib/bookings/server/series-by-form.ts';
import { spaceFacts } from '#lib/bookings/server/space-facts.ts';
import { stayFacts } from '#lib/bookings/server/stay-facts.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url, cookies }: PageServerLoadEvent) => {
  const { call, lang } = locals;
  const place = orErrorPage(await call(placePageContract.read, { params }));
  const request = readChoice(url.searchParams);
  const resource = place.resources.find(({ id }) => id === request?.resourceId);
  if (!request || !resource) redirect(303, paths(lang).place(place.slug));
  const repetition = repetitionIn(url.searchParams);
  const quoted = await call(bookingSeriesContract.quote, {
    body: { ...request, rrule: rruleOf(repetition) },
  });
  if (!quoted.ok && quoted.problem.status === 404) orErrorPage(quoted);
  return {
    place: stayFacts(place),
    resource: spaceFacts(resource),
    quantity: request.quantity ?? 1,
    choice: choiceIn(url.searchParams),
    repetition,
    quote: quoted.ok ? quoted.value : null,
    problem: quoted.ok ? null : quoted.problem,
    typed: typedIn(readDraft({ cookies })),
    newKey: crypto.randomUUID(),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const stay = readChoice(event.url.searchParams);
    if (!stay) redirect(303, paths(event.locals.lang).place(event.params.slug));
    return seriesByForm(event, form, { ...stay, rrule: rruleOf(repetitionIn(event.url.searchParams)) });
  },
} satisfies Actions;
