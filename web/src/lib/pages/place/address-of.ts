import type { PlaceItem } from '@escale/shared/places';

/** « 6 avenue Jean-Jaurès, 92240 Malakoff », as much of it as is known. */
export const addressOf = ({
  address,
  postcode,
  commune,
}: Pick<PlaceItem, 'address' | 'postcode' | 'commune'>) =>
  [address, [postcode, commune.name].filter(Boolean).join(' ')].filter(Boolean).join(', ');
