-- The days of each place that are over, counted once: minutes of units by kind, and what the stays that began brought.
CREATE TABLE "place_days" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"on_date" date NOT NULL,
	"kind" text NOT NULL,
	"open_minutes" integer NOT NULL,
	"booked_minutes" integer NOT NULL,
	"used_minutes" integer NOT NULL,
	"bookings" integer NOT NULL,
	"ended" integer NOT NULL,
	"no_shows" integer NOT NULL,
	"revenue_net_cents" integer NOT NULL,
	"open_hours" integer[] NOT NULL,
	"booked_hours" integer[] NOT NULL,
	"used_hours" integer[] NOT NULL,
	CONSTRAINT "place_days_pkey" PRIMARY KEY("place_id","on_date","kind"),
	CONSTRAINT "place_days_are_used_within_booked" CHECK ("used_minutes" between 0 and "booked_minutes" and "booked_minutes" <= "open_minutes")
);
--> statement-breakpoint
-- How far: every date of the place before `until_on` stands in place_days.
CREATE TABLE "counted_places" (
	"place_id" uuid PRIMARY KEY NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"until_on" date NOT NULL,
	"until_at" timestamptz NOT NULL
);
--> statement-breakpoint
-- What changed in days that are counted already: they are counted again before anybody reads them.
CREATE TABLE "stale_days" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "stale_days_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_at" timestamptz NOT NULL,
	"to_at" timestamptz NOT NULL,
	CONSTRAINT "stale_days_pkey" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
-- Who found no room, where and for which day: a visitor counts once for each. `visitor` names nobody and is other on
-- every date.
CREATE TABLE "refusals_for_lack_of_room" (
	"place_id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"visitor" text NOT NULL,
	"at" timestamptz DEFAULT domain_now() NOT NULL,
	CONSTRAINT "refusals_for_lack_of_room_pkey" PRIMARY KEY("place_id","resource_id","on_date","visitor"),
	CONSTRAINT "refusals_are_of_a_resource" FOREIGN KEY ("place_id","resource_id") REFERENCES "resources"("place_id","id") ON DELETE cascade
);
--> statement-breakpoint
-- What visitors are hashed with, for each date; thrown away once it has passed, and with it the way back to anybody.
CREATE TABLE "refusal_salts" (
	"on_date" date PRIMARY KEY NOT NULL,
	"salt" uuid DEFAULT gen_random_uuid() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "refusals_by_place_and_date" ON "refusals_for_lack_of_room" USING btree ("place_id","on_date");
--> statement-breakpoint
-- A stay yet to come changes no day that is counted; so nearly every write finds nothing to note here.
create function note_stale_days() returns trigger language plpgsql as $$
begin
  insert into stale_days (place_id, from_at, to_at)
  select c.place_id, min(lower(c.period)), max(upper(c.period))
  from changed c left join counted_places done on done.place_id = c.place_id
  where lower(c.period) < greatest(domain_now(), done.until_at)
  group by c.place_id;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  part text;
begin
  foreach part in array array['allocations', 'bookings', 'events'] loop
    execute format('create trigger %I after insert on %I referencing new table as changed
      for each statement execute function note_stale_days()', part || '_stale_on_insert', part);
    execute format('create trigger %I after update on %I referencing old table as changed
      for each statement execute function note_stale_days()', part || '_stale_before_update', part);
    execute format('create trigger %I after update on %I referencing new table as changed
      for each statement execute function note_stale_days()', part || '_stale_after_update', part);
    execute format('create trigger %I after delete on %I referencing old table as changed
      for each statement execute function note_stale_days()', part || '_stale_on_delete', part);
  end loop;
end $$;
--> statement-breakpoint
-- Hours and units are dated: what changes from a date on changes the days from its eve on, whose hours may run into it.
create function note_stale_from_date() returns trigger language plpgsql as $$
begin
  insert into stale_days (place_id, from_at, to_at)
  select c.place_id, min((to_jsonb(c) ->> tg_argv[0])::date - 1), 'infinity'
  from changed c join counted_places done on done.place_id = c.place_id
  where (to_jsonb(c) ->> tg_argv[0])::date - 1 < done.until_at
  group by c.place_id;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  part record;
begin
  for part in select * from (values ('opening_weeks', 'valid_from'), ('opening_intervals', 'valid_from'),
    ('opening_exceptions', 'on_date'), ('opening_exception_intervals', 'on_date'), ('units', 'valid_from')) as t (name, dated)
  loop
    execute format('create trigger %I after insert on %I referencing new table as changed
      for each statement execute function note_stale_from_date(%L)', part.name || '_stale_on_insert', part.name, part.dated);
    execute format('create trigger %I after update on %I referencing old table as changed
      for each statement execute function note_stale_from_date(%L)', part.name || '_stale_before_update', part.name, part.dated);
    execute format('create trigger %I after update on %I referencing new table as changed
      for each statement execute function note_stale_from_date(%L)', part.name || '_stale_after_update', part.name, part.dated);
    execute format('create trigger %I after delete on %I referencing old table as changed
      for each statement execute function note_stale_from_date(%L)', part.name || '_stale_on_delete', part.name, part.dated);
  end loop;
end $$;
--> statement-breakpoint
create function note_stale_place() returns trigger language plpgsql as $$
begin
  insert into stale_days (place_id, from_at, to_at)
  select place_id, '-infinity', 'infinity' from counted_places where place_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger places_stale_after_update after update of time_zone, opens_on, closes_on, uses_check_in on places
  for each row when ((old.time_zone, old.opens_on, old.closes_on, old.uses_check_in)
    is distinct from (new.time_zone, new.opens_on, new.closes_on, new.uses_check_in))
  execute function note_stale_place();
