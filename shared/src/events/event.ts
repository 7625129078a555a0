export const eventKinds = [
  'workshop',
  'talk',
  'breakfast',
  'open_day',
  'training',
  'party',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Who makes an event together with the place: an association, a commune, an AMAP. */
export type EventPartner = { name: string; url: string | null };

/** Who may see and join it: everybody, whoever has an account, or for now only the place. */
export const eventVisibilities = ['public', 'members', 'draft'] as const;
export type EventVisibility = (typeof eventVisibilities)[number];

export const registrationStatuses = ['registered', 'waiting', 'withdrawn'] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];
