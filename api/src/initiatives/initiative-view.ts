import type { InitiativeRow } from '@escale/db/initiatives';
import { type InitiativeFields, type InitiativeSchema, ratingOf } from '@escale/shared/initiatives';
import { instantText } from '@escale/shared/kernel';

/** The department lives in one zone; what is global has none of its own. */
export const guideTimeZone = 'Europe/Paris';

export const initiativeView = (row: InitiativeRow): InitiativeSchema => {
  const { commune, communeName, stars, changedAt, isExample, ...told } = row;
  return {
    ...told,
    commune: commune === null ? null : { insee: commune, name: communeName ?? commune },
    rating: ratingOf(stars),
    changedAt: instantText(changedAt, guideTimeZone),
    example: isExample,
  };
};

/** The entry as its form holds it. */
export const fieldsOfRow = (row: InitiativeRow): InitiativeFields => ({
  name: row.name,
  summary: row.summary,
  themes: row.themes,
  needs: row.needs,
  audiences: row.audiences,
  commune: row.commune,
  address: row.address,
  website: row.website,
  phone: row.phone,
  email: row.email,
  opening: row.opening,
  source: row.source,
  asOf: row.asOf,
  places: row.places.map(({ slug }) => slug),
});
