import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { everyPage } from '#lib/places/server/every-page.ts';

/** The places of the service, by name. */
export async function placesToChoose(locals: App.Locals): Promise<{ slug: string; name: string }[]> {
  const places = orErrorPage(await everyPage(locals.call, { sort: 'name' }));
  return places.map(({ slug, name }) => ({ slug, name }));
}
