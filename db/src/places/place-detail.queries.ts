import type { LocalDate, MinuteInterval, OpeningWeek } from '@escale/shared/kernel';
import type { PlaceDetail } from '@escale/shared/places';
import type { Executor } from '../transaction.ts';
import { type Minutes, minutesOf, type WeekJson, weekOf, weeksAsJson } from './opening-calendar.queries.ts';
import { photosAsJson } from './photos.fragment.ts';
import { itemAsJson, type PlaceItemRow, saleOfPlace, todayThere } from './place-items.queries.ts';

type Told = Pick<
  PlaceDetail,
  | 'checkIn'
  | 'description'
  | 'website'
  | 'photos'
  | 'operator'
  | 'facts'
  | 'sources'
  | 'unknownFields'
  | 'nearestStations'
>;

export type PlaceDetailRow = Told & {
  item: PlaceItemRow;
  today: LocalDate;
  weeks: (OpeningWeek & { isExample: boolean })[];
  /** From today on. */
  exceptions: { date: LocalDate; intervals: MinuteInterval[]; reason: string | null; isExample: boolean }[];
  /** Of the coming twelve months, whether the place closes on them or not. */
  publicHolidays: { date: LocalDate; name: string }[];
};

type ExceptionJson = Omit<PlaceDetailRow['exceptions'][number], 'intervals'> & { intervals: Minutes[] };
type Row = Omit<PlaceDetailRow, 'weeks' | 'exceptions'> & { weeks: WeekJson[]; exceptions: ExceptionJson[] };

/** A place with its facts, sources and hours, in one statement. */
export const readPlaceDetail = async ({ sql }: Executor, slug: string): Promise<PlaceDetailRow | null> => {
  const [row] = await sql<Row[]>`
    select ${itemAsJson(sql)} as item, ${todayThere(sql)}::text as today, p.description, p.website,
      ${photosAsJson(sql)} as photos,
      p.unknown_fields as "unknownFields", p.nearest_stations as "nearestStations",
      case when p.uses_check_in then
        jsonb_build_object('releaseAfterMinutes', p.no_show_release_minutes) end as "checkIn",
      (select jsonb_build_object('id', o.id, 'name', o.name, 'legalForm', o.legal_form)
        from operators o where o.id = p.operator_id) as operator,
      ${weeksAsJson(sql)} as weeks,
      (select coalesce(jsonb_agg(jsonb_build_object('date', e.on_date, 'reason', e.reason, 'isExample', e.is_example,
          'intervals', (
            select coalesce(jsonb_agg(jsonb_build_array(x.opens_minute, x.closes_minute) order by x.opens_minute), '[]')
            from opening_exception_intervals x where x.place_id = e.place_id and x.on_date = e.on_date)
        ) order by e.on_date), '[]')
        from opening_exceptions e where e.place_id = p.id and e.on_date >= ${todayThere(sql)}) as exceptions,
      (select coalesce(jsonb_agg(jsonb_build_object('date', h.on_date, 'name', h.name_fr) order by h.on_date), '[]')
        from public_holidays h
        where h.on_date >= ${todayThere(sql)} and h.on_date < ${todayThere(sql)} + interval '12 months') as "publicHolidays",
      (select coalesce(jsonb_agg(jsonb_build_object('field', f.field,
          'text', jsonb_build_object('fr', f.text_fr, 'en', f.text_en),
          'sourceIds', (
            select coalesce(jsonb_agg(fs.source_id order by s.position), '[]')
            from place_fact_sources fs join place_sources s on s.place_id = fs.place_id and s.id = fs.source_id
            where fs.place_id = f.place_id and fs.fact_position = f.position)
        ) order by f.position), '[]')
        from place_facts f where f.place_id = p.id) as facts,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'url', s.url, 'date', s.dated,
          'licence', s.licence) order by s.position), '[]')
        from place_sources s where s.place_id = p.id) as sources
    from places p cross join ${saleOfPlace(sql)}
    where p.id = (select place_id from place_of_slug where slug = ${slug})`;
  if (!row) return null;
  const exceptions = row.exceptions.map((day) => ({ ...day, intervals: day.intervals.map(minutesOf) }));
  return { ...row, weeks: row.weeks.map(weekOf), exceptions };
};
