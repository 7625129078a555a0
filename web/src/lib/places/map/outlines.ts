import { type LonLat, pathOf } from './project.ts';

export type Outline = { insee: string; name: string; path: string; centre: LonLat };

type Ring = LonLat[];
type Feature = {
  properties: { code?: string; nom?: string; insee?: string; name?: string };
  geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
};

const isFeature = (value: unknown): value is Feature =>
  typeof value === 'object' && value !== null && 'geometry' in value && 'properties' in value;

/** The communes of a GeoJSON collection as SVG paths, with the middle of each. */
export function outlinesOf(collection: { features: unknown[] }): Outline[] {
  return collection.features.filter(isFeature).map(({ properties, geometry }) => {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    return {
      insee: properties.insee ?? properties.code ?? '',
      name: properties.name ?? properties.nom ?? '',
      path: rings.map((ring) => pathOf(ring, true)).join(''),
      centre: centreOf(rings[0] ?? []),
    };
  });
}

/** The centre of gravity of an outline (shoelace formula). */
function centreOf(ring: Ring): LonLat {
  let area = 0;
  let lon = 0;
  let lat = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    const cross = x * nextY - nextX * y;
    area += cross;
    lon += (x + nextX) * cross;
    lat += (y + nextY) * cross;
  }
  return area === 0 ? (ring[0] ?? [0, 0]) : [lon / (3 * area), lat / (3 * area)];
}
