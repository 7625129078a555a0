import type { PlaceSetup } from '@escale/shared/resources';
import type { Format } from '#lib/messages/format.ts';

/** Units by their names, each space's together: « Salle du jardin, Poste (B1, B2) ». */
export function unitsWords(
  unitIds: readonly string[],
  { resources, units }: Pick<PlaceSetup, 'resources' | 'units'>,
  everything: string,
  format: Format,
): string {
  const named = new Set(unitIds);
  if (units.length > 0 && units.every(({ id }) => named.has(id))) return everything;
  const told = new Set<string>();
  const spaces = resources.flatMap((space) => {
    const own = space.units.filter(({ id }) => named.has(id) && !told.has(id));
    for (const { id } of own) told.add(id);
    if (own.length === 0) return [];
    if (own.length === 1 && own[0]?.label === space.name) return [space.name];
    return [`${space.name} (${own.map(({ label }) => label).join(', ')})`];
  });
  return format.list(spaces);
}
