import type { ProjectRow as Row } from '@escale/db/subsidies';

/** What is shown of a project wherever it is listed. */
export const projectView = ({ communeName, communeInsee, ...row }: Row) => ({
  id: row.id,
  name: row.name,
  commune: { name: communeName, insee: communeInsee },
  purpose: row.purpose,
  purposeEnglish: row.purposeEnglish,
  placeSlug: row.placeSlug,
  placeName: row.placeName,
  totals: row.totals,
  years: row.years,
  hasUnknownYear: row.hasUnknownYear,
  source: row.source,
  example: row.isExample,
});
