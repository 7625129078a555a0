/** For whom somebody is listed at a place; who has chosen nothing is listed for nobody. */
export const listingAudiences = ['nobody', 'place', 'members', 'public'] as const;
export type ListingAudience = (typeof listingAudiences)[number];

/** `place`: who works there, has booked there lately or will come. */
export type Reader = { isSignedIn: boolean; isOfPlace: boolean; isDepartment: boolean };

/** The listings that a reader may see. The department pays for places and has no business with who sits there. */
export function audiencesFor({ isSignedIn, isOfPlace, isDepartment }: Reader): ListingAudience[] {
  if (isDepartment) return [];
  if (!isSignedIn) return ['public'];
  return isOfPlace ? ['public', 'members', 'place'] : ['public', 'members'];
}
