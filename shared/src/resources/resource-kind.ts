export const resourceKinds = [
  'desk',
  'office',
  'meeting_room',
  'event_room',
  'workshop',
  'machine',
  'whole_place',
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** How many of its units one booking of a resource takes: any n of them (a pool) or all together. */
export const allocationModes = ['any', 'all'] as const;
export type AllocationMode = (typeof allocationModes)[number];
