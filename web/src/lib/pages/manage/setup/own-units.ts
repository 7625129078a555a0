import type { PlaceSetup } from '@escale/shared/resources';

type Space = { id: string; name: string; units: { id: string; label: string }[] };

/** Every unit of the place once, under the space that has the fewest others beside it: a hall's halves under themselves. */
export function spacesWithOwnUnits({ resources }: Pick<PlaceSetup, 'resources'>): Space[] {
  const smallest = new Map<string, PlaceSetup['resources'][number]>();
  for (const space of resources) {
    for (const { id } of space.units) {
      const known = smallest.get(id);
      const isOwn = space.allocation === 'any' ? 0 : 1;
      const wasOwn = known?.allocation === 'any' ? 0 : 1;
      if (!known || isOwn < wasOwn || (isOwn === wasOwn && space.units.length < known.units.length)) {
        smallest.set(id, space);
      }
    }
  }
  return resources.flatMap((space) => {
    const units = space.units.filter(({ id }) => smallest.get(id) === space);
    return units.length > 0 ? [{ id: space.id, name: space.name, units }] : [];
  });
}
