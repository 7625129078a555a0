create extension if not exists btree_gist;
--> statement-breakpoint
create extension if not exists unaccent;
--> statement-breakpoint
-- The product's one clock: the database's, plus an offset that only tests set (ESCALE_NOW).
create table product_clock (
  singleton boolean primary key default true check (singleton),
  clock_offset interval not null default '0'
);
--> statement-breakpoint
insert into product_clock default values;
--> statement-breakpoint
create function domain_now() returns timestamptz language sql stable parallel safe
as 'select now() + clock_offset from product_clock';
--> statement-breakpoint
-- Lower case, no accents, one space for anything that is neither letter nor digit: "Saint-Cloud" is "saint cloud".
create function folded(words text) returns text language sql stable parallel safe strict
as $$ select btrim(regexp_replace(lower(unaccent(words)), '[^a-z0-9]+', ' ', 'g')) $$;
--> statement-breakpoint
-- Great-circle distance in metres between two points in degrees (haversine, mean earth radius 6,371,008.8 m).
create function distance_meters(lat1 float8, lon1 float8, lat2 float8, lon2 float8) returns float8
language sql immutable parallel safe strict
as $$
  select 2 * 6371008.8 * asin(least(1, sqrt(
    sin(radians(lat2 - lat1) / 2) ^ 2
    + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)))
$$;
