import { passesContract } from '@escale/shared/passes';
import { placePageContract } from '@escale/shared/resources';
import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { stayFacts } from '#lib/bookings/server/stay-facts.ts';
import { buyByForm } from '#lib/pages/passes/server/buy-by-form.ts';
import { priceOfPass } from '#lib/pages/passes/server/price-of-pass.ts';
import { today } from '#lib/server/clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug, productId } }: PageServerLoadEvent) => {
  const [page, sold] = await Promise.all([
    locals.call(placePageContract.read, { params: { slug } }),
    locals.call(passesContract.listProducts, { params: { slug } }),
  ]);
  const place = orErrorPage(page);
  const product = orErrorPage(sold).find(({ id }) => id === productId);
  if (!product) error(404, { message: 'not-found' });
  const spaces = place.resources.filter(({ id }) => product.resourceIds.includes(id)).map(({ name }) => name);
  return {
    place: stayFacts(place),
    product,
    price: priceOfPass(product),
    spaces,
    firstDate: today(),
    newKey: crypto.randomUUID(),
  };
};

export const actions = {
  default: async (event) => buyByForm(event, event.params.productId, await event.request.formData()),
} satisfies Actions;
