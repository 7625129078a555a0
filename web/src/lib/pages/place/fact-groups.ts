import type { PlaceFact } from '@escale/shared/places';

export type FactGroup = { field: string; facts: PlaceFact[] };

/** Facts about the same thing stand under one name. */
export function factGroups(facts: readonly PlaceFact[]): FactGroup[] {
  return [...Map.groupBy(facts, ({ field }) => field)].map(([field, group]) => ({ field, facts: group }));
}
