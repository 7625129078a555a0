import type { PlacePage, ResourceSchema } from '@escale/shared/resources';

/** Every unit of the place that can be drawn, once, though several spaces may be made of it. */
export type Catalogue = { id: string; label: string; kind: ResourceSchema['kind'] }[];

export function catalogueOf({ resources }: PlacePage): Catalogue {
  const known = new Map<string, Catalogue[number]>();
  // A hall and its halves share units; the smaller space says better what they are.
  const spaces = resources.toSorted((a, b) => b.units.length - a.units.length);
  for (const { kind, units } of spaces) for (const { id, label } of units) known.set(id, { id, label, kind });
  const order = resources.flatMap(({ units }) => units.map(({ id }) => id));
  return [...new Set(order)].flatMap((id) => known.get(id) ?? []);
}
