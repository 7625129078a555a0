-- What a place sells and when is read once and kept as long as its revision stands. Whatever changes it gives the
-- place another revision in the same transaction, so the next request reads anew.
alter table places add column revision uuid not null default gen_random_uuid();
--> statement-breakpoint
-- What lists are sorted by, kept because folding thousands of names takes longer than finding them.
alter table places add column folded_name text not null default '';
--> statement-breakpoint
create function revise_place() returns trigger language plpgsql as $$
begin
  new.revision := gen_random_uuid();
  new.folded_name := folded(new.name);
  return new;
end $$;
--> statement-breakpoint
create trigger places_are_revised before insert or update on places for each row execute function revise_place();
--> statement-breakpoint
update places set name = name;
--> statement-breakpoint
create function revise_place_of_rows() returns trigger language plpgsql as $$
begin
  update places set revision = gen_random_uuid() where id in (select place_id from changed);
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  part text;
begin
  foreach part in array array['opening_weeks', 'opening_intervals', 'opening_exceptions',
    'opening_exception_intervals', 'units', 'resources', 'resource_units', 'tariffs']
  loop
    execute format('create trigger %I after insert on %I referencing new table as changed
      for each statement execute function revise_place_of_rows()', part || '_revise_on_insert', part);
    execute format('create trigger %I after update on %I referencing new table as changed
      for each statement execute function revise_place_of_rows()', part || '_revise_on_update', part);
    execute format('create trigger %I after delete on %I referencing old table as changed
      for each statement execute function revise_place_of_rows()', part || '_revise_on_delete', part);
  end loop;
end $$;
--> statement-breakpoint
-- Most stays end within a day: a window of them reaches one day back, and the longer ones have an index of their own.
create index allocations_of_stays_over_a_day on allocations using gist (place_id, period)
  where upper(period) - lower(period) > interval '1 day';
--> statement-breakpoint
drop index allocations_of_long_stays;
--> statement-breakpoint
-- As before, but no longer "strict" nor with least(), which kept it from being inlined: a tenth of the time.
create or replace function distance_meters(lat1 float8, lon1 float8, lat2 float8, lon2 float8) returns float8
language sql immutable parallel safe
as $$
  select 2 * 6371008.8 * atan2(
    sqrt(sin(radians(lat2 - lat1) / 2) ^ 2
      + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2),
    sqrt(greatest(0, 1 - sin(radians(lat2 - lat1) / 2) ^ 2
      - cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)))
$$;
--> statement-breakpoint
-- A search asks for all that places have verified for one person.
create index verified_audiences_by_member on verified_audiences (member_id);
