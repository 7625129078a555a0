import { bookingsContract } from '@escale/shared/bookings';
import { placePageContract } from '@escale/shared/resources';
import { redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { choiceIn, readChoice } from '#lib/bookings/choice.ts';
import { bookByForm } from '#lib/bookings/server/book-by-form.ts';
import { spaceFacts } from '#lib/bookings/server/space-facts.ts';
import { stayFacts } from '#lib/bookings/server/stay-facts.ts';
import { nothingTyped } from '#lib/bookings/typed.ts';
import { framedPaths } from '#lib/pages/widget/framed-paths.ts';
import { widgetPath } from '#lib/pages/widget/widget-path.ts';
import { now } from '#lib/server/clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  const { call, lang } = locals;
  const place = orErrorPage(await call(placePageContract.read, { params: { slug: params.slug } }));
  const request = readChoice(url.searchParams);
  const resource = place.resources.find(({ id }) => id === request?.resourceId);
  if (!request || !resource) redirect(303, framedPaths(lang, params.scheme).place(place.slug));
  const quoted = await call(bookingsContract.quote, { body: request });
  return {
    place: stayFacts(place),
    resource: spaceFacts(resource),
    quantity: request.quantity ?? 1,
    choice: choiceIn(url.searchParams),
    quote: quoted.ok ? quoted.value : null,
    problem: quoted.ok ? null : quoted.problem,
    typed: nothingTyped,
    newKey: crypto.randomUUID(),
    now: now(),
  };
};

export const actions = {
  /** A guest, always: in a frame nobody is known, and the mailed link is what proves that somebody wanted this. */
  default: async (event) => {
    const { params, locals, url } = event;
    const form = await event.request.formData();
    const stay = readChoice(url.searchParams);
    if (!stay) redirect(303, framedPaths(locals.lang, params.scheme).place(params.slug));
    form.set('faire', 'invite');
    const sent = widgetPath(locals.lang, params.slug, { scheme: params.scheme, step: 'envoye' });
    return bookByForm(event, form, stay, () => sent);
  },
} satisfies Actions;
