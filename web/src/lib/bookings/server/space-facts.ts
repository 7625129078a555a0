import type { ResourceSchema } from '@escale/shared/resources';

/** What the page of one stay needs of its space; its prices come with the quote. */
export function spaceFacts(space: ResourceSchema) {
  const { id, name, kind, allocation, units, capacity, slotMinutes, requiresApproval, cancellationPolicy } =
    space;
  const tariffs = space.tariffs.map(({ formula }) => ({ formula }));
  return {
    id,
    name,
    kind,
    allocation,
    units,
    capacity,
    slotMinutes,
    requiresApproval,
    cancellationPolicy,
    tariffs,
  };
}

export type SpaceFacts = ReturnType<typeof spaceFacts>;
