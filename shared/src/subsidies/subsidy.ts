/** What a sum was given for; the sources do not always say. */
export const subsidySections = ['operating', 'investment', 'unspecified'] as const;
export type SubsidySection = (typeof subsidySections)[number];

/** Money, things or both: the words of the law's list. */
export const subsidyNatures = ['cash', 'in_kind', 'both'] as const;
export type SubsidyNature = (typeof subsidyNatures)[number];

export const targetMetrics = ['occupancy', 'people', 'events', 'publics'] as const;
export type TargetMetric = (typeof targetMetrics)[number];

export const targetUnits = ['percent', 'people', 'events'] as const;
export type TargetUnit = (typeof targetUnits)[number];

/** The units in which each can be agreed on. */
export const unitsOfMetric = {
  occupancy: ['percent'],
  people: ['people'],
  events: ['events'],
  publics: ['percent', 'people'],
} as const satisfies Record<TargetMetric, readonly TargetUnit[]>;
