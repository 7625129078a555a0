-- Whether anybody may read at any time what is free at a place. Off until the place says so.
ALTER TABLE "places" ADD COLUMN "publishes_availability" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- The months of which occupancy is published.
CREATE TABLE "open_data_months" (
	"month" text PRIMARY KEY NOT NULL,
	"published_on" date NOT NULL,
	"definition_version" integer NOT NULL,
	CONSTRAINT "open_data_months_are_months" CHECK ("month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
-- What was published of each; `commune` is its INSEE code, or its name
-- where it has none; empty, like an empty kind, it stands for all of them. A hidden cell has no figures.
CREATE TABLE "open_data_cells" (
	"month" text NOT NULL CONSTRAINT "open_data_cells_are_of_a_month" REFERENCES "open_data_months"("month"),
	"commune" text NOT NULL,
	"commune_name" text NOT NULL,
	"kind" text NOT NULL,
	"is_hidden" boolean NOT NULL,
	"places" integer,
	"people" integer,
	"open_minutes" bigint,
	"booked_minutes" bigint,
	"used_minutes" bigint,
	"revenue_net_cents" bigint,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "open_data_cells_pkey" PRIMARY KEY("month","commune","kind"),
	CONSTRAINT "open_data_cells_hide_everything_or_nothing" CHECK (num_nulls("places", "people", "open_minutes", "booked_minutes") = case when "is_hidden" then 4 else 0 end and (not "is_hidden" or num_nulls("used_minutes", "revenue_net_cents") = 2)),
	CONSTRAINT "open_data_cells_are_of_enough_people_and_places" CHECK ("people" >= 5 and "places" >= 3)
);
--> statement-breakpoint
-- Two versions of a published month could be subtracted from each other: there is only ever one.
create function keep_what_was_published() returns trigger language plpgsql as $$
begin
  raise exception 'a published month never changes' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger open_data_cells_never_change before update or delete on open_data_cells
  for each row execute function keep_what_was_published();
--> statement-breakpoint
create trigger open_data_months_never_change before update or delete on open_data_months
  for each row execute function keep_what_was_published();
