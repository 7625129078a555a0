import { type Feature, readCommuneFeatures, readPlaceFeatures } from '@escale/db/places';
import type { Ports } from '../ports.ts';

/** What the map shows, as RFC 7946 wants it. */
export const readGeojson = async (
  { database }: Ports,
  layer: 'places' | 'communes',
): Promise<{ type: 'FeatureCollection'; features: Feature[] }> => ({
  type: 'FeatureCollection',
  features: layer === 'places' ? await readPlaceFeatures(database) : await readCommuneFeatures(database),
});
