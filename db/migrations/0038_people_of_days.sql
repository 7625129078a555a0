-- Who was at a place on which of its counted days, so that distinct persons of any dates are counted without their
-- bookings. `person_id` is the booking's own number of the person; it is kept up by what keeps place_days.
CREATE TABLE "place_day_people" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"on_date" date NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "place_day_people_pkey" PRIMARY KEY("place_id","on_date","kind","person_id")
);
--> statement-breakpoint
CREATE INDEX "place_day_people_by_person" ON "place_day_people" USING btree ("place_id","person_id","on_date");
--> statement-breakpoint
-- The first of those days, for each person: who is new.
CREATE TABLE "first_visits" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"person_id" uuid NOT NULL,
	"first_on" date NOT NULL,
	CONSTRAINT "first_visits_pkey" PRIMARY KEY("place_id","person_id")
);
--> statement-breakpoint
CREATE INDEX "first_visits_by_first_date" ON "first_visits" USING btree ("place_id","first_on");
--> statement-breakpoint
-- Stays of some days by when they are, as their allocations have it: one that began long before a date may reach it.
create index bookings_of_stays_over_a_day on bookings using gist (place_id, period)
  where upper(period) - lower(period) > interval '1 day';
--> statement-breakpoint
-- What is counted already is counted once more, with its people.
insert into stale_days (place_id, from_at, to_at) select place_id, '-infinity', 'infinity' from counted_places;
--> statement-breakpoint
-- An update makes days stale only where a figure may change by it: by one of the columns that the trigger names.
create function note_stale_updates() returns trigger language plpgsql as $$
begin
  insert into stale_days (place_id, from_at, to_at)
  select c.place_id, min(lower(c.period)), max(upper(c.period))
  from before b join after a on a.place_id = b.place_id and a.id = b.id
  cross join lateral (values (b.place_id, b.period), (a.place_id, a.period)) as c (place_id, period)
  left join counted_places done on done.place_id = c.place_id
  where lower(c.period) < greatest(domain_now(), done.until_at)
    and exists (select 1 from unnest(tg_argv) as part where to_jsonb(b) -> part is distinct from to_jsonb(a) -> part)
  group by c.place_id;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  part record;
begin
  for part in select * from (values
    ('allocations', array['unit_id', 'period', 'holder_kind', 'holder_id']),
    ('bookings', array['period', 'status', 'member_id', 'resource_id', 'net_cents']),
    ('events', array['period'])) as t (name, columns)
  loop
    execute format('drop trigger %I on %I', part.name || '_stale_before_update', part.name);
    execute format('drop trigger %I on %I', part.name || '_stale_after_update', part.name);
    execute format('create trigger %I after update on %I referencing old table as before new table as after
      for each statement execute function note_stale_updates(%s)', part.name || '_stale_on_update', part.name,
      (select string_agg(quote_literal(one), ', ') from unnest(part.columns) as one));
  end loop;
end $$;
--> statement-breakpoint
-- A unit's name changes no figure; one that is retired changes the days from then on; another kind all of its days.
create function note_stale_units() returns trigger language plpgsql as $$
begin
  insert into stale_days (place_id, from_at, to_at)
  select n.place_id, min(since.on_date - 1), 'infinity'
  from before o join after n on n.place_id = o.place_id and n.id = o.id
  join counted_places done on done.place_id = n.place_id
  cross join lateral (select case
    when (o.kind, o.valid_from) is distinct from (n.kind, n.valid_from) then least(o.valid_from, n.valid_from)
    when o.valid_until is distinct from n.valid_until then least(o.valid_until, n.valid_until) end as on_date) as since
  where since.on_date - 1 < done.until_at
  group by n.place_id;
  return null;
end $$;
--> statement-breakpoint
drop trigger units_stale_before_update on units;
--> statement-breakpoint
drop trigger units_stale_after_update on units;
--> statement-breakpoint
create trigger units_stale_on_update after update on units referencing old table as before new table as after
  for each statement execute function note_stale_units();
