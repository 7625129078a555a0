import type { NewPlace } from '@escale/shared/places';
import { type PlaceModelName, placeModelNames } from '@escale/shared/pricing';
import type { TypedForm } from '#lib/forms/typed-form.ts';

const kindOf = {
  coworking: 'coworking',
  fablab: 'fablab',
  telecentre: 'telecentre',
  temporary: 'other',
} as const satisfies Record<PlaceModelName, NewPlace['kind']>;

/** A draft as the form asks for it; only a temporary place has dates. */
export function readNewPlace(typed: TypedForm): NewPlace {
  const text = (name: string) => typed[name]?.[0]?.trim() ?? '';
  const model = placeModelNames.find((name) => name === text('modele')) ?? 'coworking';
  const dates = { opensOn: text('opensOn') || null, closesOn: text('closesOn') || null };
  const isDated = model === 'temporary' && (dates.opensOn !== null || dates.closesOn !== null);
  return {
    name: text('name'),
    kind: kindOf[model],
    address: text('address'),
    postcode: text('postcode'),
    commune: text('commune'),
    ...(isDated && { temporary: dates }),
  };
}
