import type { Database } from '@escale/db';
import { type CatalogueEntry, readCatalogue } from '@escale/db/bookings';

/** As many places as a country has. */
const MOST_KEPT = 5_000;

const kept = new WeakMap<Database, Map<string, CatalogueEntry>>();

/**
 * What some places sell and when, each as of its revision: read anew only for those that have changed since. An
 * entry may be newer than the revision it was asked for, never older.
 */
export const catalogueOf = async (
  database: Database,
  places: readonly { placeId: string; revision: string }[],
): Promise<Map<string, CatalogueEntry>> => {
  const entries = kept.get(database) ?? new Map<string, CatalogueEntry>();
  kept.set(database, entries);
  const changed = places.filter(({ placeId, revision }) => entries.get(placeId)?.revision !== revision);
  const read =
    changed.length === 0
      ? []
      : await readCatalogue(
          database,
          changed.map(({ placeId }) => placeId),
        );
  if (entries.size + read.length > MOST_KEPT) entries.clear();
  for (const entry of read) entries.set(entry.placeId, entry);
  const fresh = new Map(read.map((entry) => [entry.placeId, entry]));
  return new Map(
    places.flatMap(({ placeId }) => {
      const entry = fresh.get(placeId) ?? entries.get(placeId);
      return entry ? [[placeId, entry]] : [];
    }),
  );
};
