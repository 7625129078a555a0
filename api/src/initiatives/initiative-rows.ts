import { listAllInitiatives } from '@escale/db/initiatives';
import { ratingOf } from '@escale/shared/initiatives';
import { instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { guideTimeZone } from './initiative-view.ts';

/** Everything published, as files hold it. What an import reads stands first, so that a file can be brought back in. */
export const initiativeRows = async ({ database }: Ports) =>
  (await listAllInitiatives(database, { withHidden: false })).map((row) => ({
    name: row.name,
    summary: row.summary,
    themes: row.themes.join('|') || null,
    needs: row.needs.join('|') || null,
    audiences: row.audiences.join('|') || null,
    commune: row.commune,
    address: row.address,
    website: row.website,
    phone: row.phone,
    email: row.email,
    opening: row.opening,
    source: row.source,
    asOf: row.asOf,
    places: row.places.map(({ slug }) => slug).join('|') || null,
    communeName: row.communeName,
    contributedBy: row.contributedBy,
    ratings: ratingOf(row.stars).ratings,
    averageRating: ratingOf(row.stars).average,
    changedAt: instantText(row.changedAt, guideTimeZone),
    example: row.isExample,
    id: row.id,
  }));
