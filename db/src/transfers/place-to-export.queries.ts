import type { Executor } from '../transaction.ts';

/** What a place is made of beside what its tables bring in: as it is kept, and without persons. */
export const readPlaceToExport = async (
  { sql }: Executor,
  placeId: string,
): Promise<Record<string, unknown>> => {
  const [row] = await sql<{ place: Record<string, unknown> }[]>`
    select jsonb_build_object(
      'place', to_jsonb(p) - 'revision',
      'openingWeeks', (select coalesce(jsonb_agg(to_jsonb(t) - 'place_id' order by valid_from), '[]')
        from opening_weeks t where place_id = p.id),
      'openingIntervals', (select coalesce(jsonb_agg(to_jsonb(t) - 'place_id' order by valid_from, weekday, opens_minute), '[]')
        from opening_intervals t where place_id = p.id),
      'openingExceptions', (select coalesce(jsonb_agg(to_jsonb(t) - 'place_id' order by on_date), '[]')
        from opening_exceptions t where place_id = p.id),
      'openingExceptionIntervals', (select coalesce(jsonb_agg(to_jsonb(t) - 'place_id' order by on_date, opens_minute), '[]')
        from opening_exception_intervals t where place_id = p.id),
      'passProducts', (select coalesce(jsonb_agg(to_jsonb(t) - 'place_id' || jsonb_build_object('spaces', (
          select coalesce(jsonb_agg(r.name order by r.position), '[]') from pass_product_resources pr
          join resources r on r.place_id = pr.place_id and r.id = pr.resource_id
          where pr.place_id = t.place_id and pr.product_id = t.id)) order by t.id), '[]')
        from pass_products t where place_id = p.id),
      'closures', (select coalesce(jsonb_agg(to_jsonb(t) - 'place_id' - 'created_by' order by t.id), '[]')
        from closures t where place_id = p.id),
      'events', (select coalesce(jsonb_agg(to_jsonb(t) - 'place_id' - 'created_by' order by t.id), '[]')
        from events t where place_id = p.id)) as place
    from places p where p.id = ${placeId}`;
  return row?.place ?? {};
};
