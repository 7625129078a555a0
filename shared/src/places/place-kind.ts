export const placeKinds = ['coworking', 'fablab', 'telecentre', 'hybrid', 'other'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** `listed` places are known from a source and nothing more: nobody may conclude that they are open today. */
export const listingStates = ['open', 'listed', 'planned', 'closed', 'unknown'] as const;
export type ListingState = (typeof listingStates)[number];

export const placeStatuses = ['draft', 'published', 'closed'] as const;
export type PlaceStatus = (typeof placeStatuses)[number];
