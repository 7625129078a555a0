import {
  communes,
  operators,
  placeFactSources,
  placeFacts,
  placeOfSlug,
  placeSources,
  places,
} from '../schema.ts';
import type { Executor } from '../transaction.ts';
import { type CommuneFacts, readFacts } from './facts.ts';
import { placeRows } from './place-rows.ts';
import { writeEventEditions } from './write-event-editions.ts';
import { writeSupportedProjects } from './write-supported-projects.ts';

/**
 * Writes the communes, operators and places that sources know, each fact with its sources. A place whose slug
 * is already in the database is left as it is, so that a second run changes nothing.
 */
export const seedReference = async (tx: Executor): Promise<void> => {
  await writePlaces(tx);
  await writeSupportedProjects(tx);
  await writeEventEditions(tx);
};

const writePlaces = async ({ orm }: Executor): Promise<void> => {
  const facts = await readFacts();
  const rows = placeRows(facts);
  const known = new Set(
    (await orm.select({ slug: placeOfSlug.slug }).from(placeOfSlug)).map(({ slug }) => slug),
  );
  const missing = rows.places.filter(({ slug }) => !known.has(slug));
  await orm.insert(communes).values(facts.communes.map(communeRow)).onConflictDoNothing();
  await orm.insert(operators).values(facts.operators).onConflictDoNothing();
  if (missing.length === 0) return;
  const ids = new Set(missing.map(({ id }) => id));
  const isMissing = ({ placeId }: { placeId: string }) => ids.has(placeId);
  await orm.insert(places).values(missing);
  await orm.insert(placeOfSlug).values(missing.map(({ slug, id }) => ({ slug, placeId: id })));
  await orm.insert(placeSources).values(rows.sources.filter(isMissing));
  await orm.insert(placeFacts).values(rows.facts.filter(isMissing));
  await orm.insert(placeFactSources).values(rows.factSources.filter(isMissing));
};

const communeRow = ({ centroid, ...commune }: CommuneFacts): typeof communes.$inferInsert => ({
  ...commune,
  centroidLat: centroid?.lat ?? null,
  centroidLon: centroid?.lon ?? null,
});
