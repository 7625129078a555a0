-- The guarantee behind every booking: one unit, one moment, one party. Not deferrable, so that
-- "insert … on conflict do nothing" can refuse without an exception.
alter table allocations add constraint allocations_no_overlap_per_unit
  exclude using gist (place_id with =, unit_id with =, period with &&);
--> statement-breakpoint
alter table opening_intervals add constraint opening_intervals_do_not_overlap
  exclude using gist (
    place_id with =, valid_from with =, weekday with =,
    int4range(opens_minute, closes_minute) with &&
  );
--> statement-breakpoint
alter table opening_exception_intervals add constraint opening_exception_intervals_do_not_overlap
  exclude using gist (place_id with =, on_date with =, int4range(opens_minute, closes_minute) with &&);
--> statement-breakpoint
-- Availability reads a window of ordinary stays from this index alone; the few stays longer than 31 days
-- have an index of their own, so that the window can be bounded.
create index allocations_by_start on allocations (place_id, lower(period)) include (unit_id, period);
--> statement-breakpoint
create index allocations_of_long_stays on allocations using gist (place_id, period)
  where upper(period) - lower(period) > interval '31 days';
--> statement-breakpoint
-- Said on the phone: at one place a reference means one booking.
create unique index bookings_reference_is_unique_at_a_place on bookings (place_id, reference);
