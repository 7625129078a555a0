import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';

const photoAsJson = (sql: postgres.ISql): Fragment => sql`
  jsonb_build_object('id', ph.id, 'alt', jsonb_build_object('fr', ph.alt_fr, 'en', ph.alt_en),
    'files', (
      select jsonb_agg(jsonb_build_object('width', f.width, 'height', f.height, 'mark', f.mark) order by f.width)
      from place_photo_files f where f.place_id = ph.place_id and f.photo_id = ph.id))`;

/** All photos of the place `p`, the cover first. */
export const photosAsJson = (sql: postgres.ISql): Fragment => sql`
  (select coalesce(jsonb_agg(${photoAsJson(sql)} order by ph.position, ph.id), '[]')
    from place_photos ph where ph.place_id = p.id)`;

/** The cover of the place `p`, or null. */
export const coverAsJson = (sql: postgres.ISql): Fragment => sql`
  (select ${photoAsJson(sql)} from place_photos ph where ph.place_id = p.id order by ph.position, ph.id limit 1)`;
