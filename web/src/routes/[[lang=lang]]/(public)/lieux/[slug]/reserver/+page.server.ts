import { placePageContract } from '@escale/shared/resources';
import { redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { choiceIn, readChoice } from '#lib/bookings/choice.ts';
import { bookByForm } from '#lib/bookings/server/book-by-form.ts';
import { readDraft } from '#lib/bookings/server/draft.ts';
import { joinLine, leaveLine } from '#lib/bookings/server/line-by-form.ts';
import { myWaiting } from '#lib/bookings/server/my-waiting.ts';
import { otherStays } from '#lib/bookings/server/other-stays.ts';
import { typedIn } from '#lib/bookings/server/read-typed.ts';
import { seatingOf } from '#lib/bookings/server/seating-of.ts';
import { spaceFacts } from '#lib/bookings/server/space-facts.ts';
import { stayFacts } from '#lib/bookings/server/stay-facts.ts';
import { formText } from '#lib/forms/form-text.ts';
import { chosenVoucher, quoteWithVoucher, vouchersHere } from '#lib/pages/vouchers/server/voucher-of-stay.ts';
import { paths } from '#lib/paths.ts';
import { now } from '#lib/server/clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url, cookies }: PageServerLoadEvent) => {
  const { call, lang, member } = locals;
  const place = orErrorPage(await call(placePageContract.read, { params }));
  const request = readChoice(url.searchParams);
  const resource = place.resources.find(({ id }) => id === request?.resourceId);
  if (!request || !resource) redirect(303, paths(lang).place(place.slug));

  const { quoted, voucherProblem } = await quoteWithVoucher(locals, request, url);
  if (!quoted.ok && quoted.problem.status === 404) orErrorPage(quoted);
  const quote = quoted.ok ? quoted.value : null;
  const [others, waiting, seating, vouchers] = await Promise.all([
    quote?.available ? [] : otherStays(call, request, quoted),
    member && quote?.available === false ? myWaiting(call, resource.id, quote) : null,
    quote ? seatingOf(call, { slug: place.slug, resource, request }) : null,
    quote?.available ? vouchersHere(locals, place.slug) : [],
  ]);
  return {
    place: stayFacts(place),
    resource: spaceFacts(resource),
    quantity: request.quantity ?? 1,
    choice: choiceIn(url.searchParams),
    quote,
    problem: quoted.ok ? null : quoted.problem,
    otherStays: others,
    waiting,
    seating,
    vouchers,
    voucherProblem,
    typed: typedIn(readDraft({ cookies })),
    newKey: crypto.randomUUID(),
    now: now(),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const stay = readChoice(event.url.searchParams);
    if (!stay) redirect(303, paths(event.locals.lang).place(event.params.slug));
    switch (formText(form, 'faire')) {
      case 'attendre':
        return joinLine(event, form, stay);
      case 'quitter':
        return leaveLine(event, form);
      default:
        return bookByForm(event, form, { ...stay, ...chosenVoucher(event) });
    }
  },
} satisfies Actions;
