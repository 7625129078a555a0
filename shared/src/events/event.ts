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

/** Who holds it: the place, or the department at a place or elsewhere. */
export const eventOrganisers = ['place', 'department'] as const;
export type EventOrganiser = (typeof eventOrganisers)[number];

/** Where the department holds an event: at a place, whose name and address are read there, or elsewhere. */
export type EventVenue =
  | { placeId: string }
  | {
      placeId: null;
      name: string;
      address: string;
      postcode: string;
      commune: string;
      communeInsee: string | null;
    };

/** Under what the department's events are kept, which are no place's: a draft that nobody manages and nobody finds. */
export const DEPARTMENT_HOME = {
  id: '01900000-0092-7000-8000-000000000092',
  slug: 'departement-hauts-de-seine',
  name: 'Département des Hauts-de-Seine',
  timeZone: 'Europe/Paris',
} as const;

/** Who makes an event together with the place: an association, a commune, an AMAP. */
export type EventPartner = { name: string; url: string | null };

/** Who may see and join it: everybody, whoever has an account, or for now only the place. */
export const eventVisibilities = ['public', 'members', 'draft'] as const;
export type EventVisibility = (typeof eventVisibilities)[number];

export const registrationStatuses = ['registered', 'waiting', 'withdrawn'] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];
