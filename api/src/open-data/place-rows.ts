import { readOpenPlaces } from '@escale/db/open-data';
import { LIST_SIGN, type Row } from '@escale/shared/open-data';
import type { Ports } from '../ports.ts';

export const placeRows = async ({ database }: Ports): Promise<Row[]> =>
  (await readOpenPlaces(database)).map(({ item, publishesAvailability }) => ({
    slug: item.slug,
    name: item.name,
    kind: item.kind,
    tags: item.tags.join(LIST_SIGN) || null,
    communeInsee: item.commune.insee,
    communeName: item.commune.name,
    postcode: item.postcode,
    address: item.address,
    latitude: item.location?.lat ?? null,
    longitude: item.location?.lon ?? null,
    precision: item.location?.precision ?? null,
    amenities: item.amenities.join(LIST_SIGN) || null,
    resourceKinds: item.resourceKinds.join(LIST_SIGN) || null,
    bookable: item.bookable,
    opensOn: item.temporary?.opensOn ?? null,
    closesOn: item.temporary?.closesOn ?? null,
    listingState: item.listing.state,
    listingAsOf: item.listing.asOf,
    timeZone: item.timeZone,
    publishesAvailability,
    example: item.example,
  }));
