/** What a place may offer, as filters and icons know it. A place may use other words; these have a translation. */
export const amenities = [
  'fast_internet',
  'coffee',
  'kitchen',
  'restaurant',
  'garden',
  'terrace',
  'lounge',
  'quiet',
  'wheelchair',
  'phone_booths',
  'meeting_rooms',
  'event_space',
  'workshops',
  'fablab',
  'recycling',
  'printing',
  'photo_studio',
  'lockers',
  'mailboxes',
  'bikes',
  'gym',
  'games',
  'cinema',
] as const;
export type Amenity = (typeof amenities)[number];

export const isAmenity = (word: string): word is Amenity => amenities.some((amenity) => amenity === word);
