import type { NewPlace, OpeningHoursInput } from '@escale/shared/places';
import { type Formula, formulas } from '@escale/shared/pricing';
import type { NewResource, NewTariff, ResourceSchema } from '@escale/shared/resources';
import { signedIn, type TestActor } from './actors.ts';
import type { TestApp } from './app.ts';
import { clientOf } from './client.ts';
import { pageTariffs } from './place.ts';

export type ManagedPlace = { id: string; slug: string; manager: TestActor; resource: ResourceSchema };

type Wish = {
  place?: Partial<NewPlace>;
  hours?: OpeningHoursInput;
  resource?: Partial<NewResource>;
  tariffs?: readonly NewTariff[];
};

const nineToSix: [string, string][] = [['09:00', '18:00']];

/** The hours of the pricing page. */
export const officeHours = {
  weekly: {
    monday: nineToSix,
    tuesday: nineToSix,
    wednesday: nineToSix,
    thursday: nineToSix,
    friday: nineToSix,
  },
} satisfies OpeningHoursInput;

/** For everyone, 20 % VAT included. */
export const tariffsOf = (cents: Partial<Record<Formula, number>>): NewTariff[] =>
  formulas.flatMap((formula) => {
    const amountCents = cents[formula];
    if (amountCents === undefined) return [];
    return [{ formula, audience: 'standard', amountCents, vatRateBasisPoints: 2_000 }];
  });

const succeeded = <T extends { status: number; body: unknown }>(answer: T): T['body'] => {
  if (answer.status >= 300) throw new Error(`setting up a place: ${JSON.stringify(answer)}`);
  return answer.body;
};

/** Adds something to book over HTTP: four desks unless said otherwise. */
export const addResource = async (
  test: TestApp,
  { slug, manager: as }: { slug: string; manager: TestActor },
  wish: Partial<NewResource> = {},
  tariffs: readonly NewTariff[] = tariffsOf(pageTariffs),
): Promise<ResourceSchema> => {
  const call = clientOf(test);
  const usual = {
    name: 'Open space',
    kind: 'desk',
    allocation: 'any',
    ...(!wish.unitIds && { unitCount: 4 }),
  };
  const body = { ...usual, ...wish };
  const resource = succeeded(await call('POST', `/places/${slug}/resources`, { as, body }));
  succeeded(await call('PUT', `/resources/${resource.id}/tariffs`, { as, body: tariffs }));
  return resource;
};

/** A published place with one resource, set up over HTTP as its manager would do it. */
export const setUpPlace = async (test: TestApp, wish: Wish = {}): Promise<ManagedPlace> => {
  const call = clientOf(test);
  const as = await signedIn(test, { platformRole: 'admin' });
  const usual = { name: 'La Fabrique', kind: 'coworking', address: '1 rue du Test', postcode: '92240' };
  const body = { ...usual, commune: 'Malakoff', ...wish.place };
  const { id, slug } = succeeded(await call('POST', '/places', { as, body }));
  succeeded(await call('PUT', `/places/${slug}/opening-hours`, { as, body: wish.hours ?? officeHours }));
  const manager = await signedIn(test, { roles: [{ placeId: id, role: 'manager' }] });
  const resource = await addResource(test, { slug, manager }, wish.resource, wish.tariffs);
  succeeded(await call('PATCH', `/places/${slug}`, { as: manager, body: { status: 'published' } }));
  return { id, slug, manager, resource };
};
