CREATE TABLE "booking_parts" (
	"place_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"resource_id" uuid NOT NULL,
	"period" "tstzrange" NOT NULL,
	CONSTRAINT "booking_parts_pkey" PRIMARY KEY("place_id","booking_id","position"),
	CONSTRAINT "booking_parts_period_is_ordinary" CHECK (not isempty("booking_parts"."period") and lower_inc("booking_parts"."period") and not upper_inc("booking_parts"."period") and isfinite(lower("booking_parts"."period")) and isfinite(upper("booking_parts"."period")) and not lower_inf("booking_parts"."period") and not upper_inf("booking_parts"."period"))
);
--> statement-breakpoint
CREATE TABLE "booking_series" (
	"place_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid,
	"resource_id" uuid NOT NULL,
	"rrule" text NOT NULL,
	"request" jsonb NOT NULL,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "booking_series_pkey" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "closures" (
	"place_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"period" "tstzrange" NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamptz NOT NULL,
	"created_by" uuid,
	"lifted_at" timestamptz,
	CONSTRAINT "closures_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "closures_period_is_ordinary" CHECK (not isempty("closures"."period") and lower_inc("closures"."period") and not upper_inc("closures"."period") and isfinite(lower("closures"."period")) and isfinite(upper("closures"."period")) and not lower_inf("closures"."period") and not upper_inf("closures"."period")),
	CONSTRAINT "closures_reason_is_not_blank" CHECK (btrim("closures"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "fare_counters" (
	"place_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"lane" smallint NOT NULL,
	"month" text NOT NULL,
	"paid_cents" integer NOT NULL,
	"gross_cents" integer NOT NULL,
	"month_price_cents" integer NOT NULL,
	CONSTRAINT "fare_counters_pkey" PRIMARY KEY("place_id","member_id","resource_id","audience","lane","month"),
	CONSTRAINT "fare_counters_month_is_a_month" CHECK ("fare_counters"."month" ~ '^[0-9]{4}-[0-9]{2}$'),
	CONSTRAINT "fare_counters_lane_is_positive" CHECK ("fare_counters"."lane" > 0),
	CONSTRAINT "fare_counters_nobody_pays_more_than_in_pieces" CHECK ("fare_counters"."paid_cents" >= 0 and "fare_counters"."paid_cents" <= "fare_counters"."gross_cents"),
	CONSTRAINT "fare_counters_month_has_a_price" CHECK ("fare_counters"."month_price_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "fare_shares" (
	"place_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"lane" smallint NOT NULL,
	"month" text NOT NULL,
	"gross_cents" integer NOT NULL,
	"paid_cents" integer NOT NULL,
	CONSTRAINT "fare_shares_pkey" PRIMARY KEY("place_id","booking_id","audience","lane","month"),
	CONSTRAINT "fare_shares_are_paid_at_most_in_full" CHECK ("fare_shares"."paid_cents" >= 0 and "fare_shares"."paid_cents" <= "fare_shares"."gross_cents")
);
--> statement-breakpoint
CREATE TABLE "pass_periods" (
	"place_id" uuid NOT NULL,
	"pass_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"points_left" integer,
	CONSTRAINT "pass_periods_pkey" PRIMARY KEY("place_id","pass_id","starts_on"),
	CONSTRAINT "pass_periods_run_forward" CHECK ("pass_periods"."starts_on" <= "pass_periods"."ends_on"),
	CONSTRAINT "pass_periods_are_never_overdrawn" CHECK ("pass_periods"."points_left" >= 0)
);
--> statement-breakpoint
CREATE TABLE "pass_product_resources" (
	"place_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	CONSTRAINT "pass_product_resources_pkey" PRIMARY KEY("place_id","product_id","resource_id")
);
--> statement-breakpoint
CREATE TABLE "pass_products" (
	"place_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"points" integer,
	"points_per_half_day" integer,
	"points_per_day" integer,
	"valid_months" integer NOT NULL,
	"amount_cents" integer NOT NULL,
	"vat_rate_basis_points" integer NOT NULL,
	"retired_on" date,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "pass_products_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "pass_products_kind_is_known" CHECK ("pass_products"."kind" in ('pass', 'subscription')),
	CONSTRAINT "pass_products_name_is_not_blank" CHECK (btrim("pass_products"."name") <> ''),
	CONSTRAINT "pass_products_points_are_positive" CHECK ("pass_products"."points" > 0),
	CONSTRAINT "pass_products_a_pass_has_points" CHECK ("pass_products"."kind" = 'subscription' or "pass_products"."points" is not null),
	CONSTRAINT "pass_products_pay_for_something" CHECK (num_nonnulls("pass_products"."points_per_half_day", "pass_products"."points_per_day") > 0 and coalesce("pass_products"."points_per_half_day" > 0, true) and coalesce("pass_products"."points_per_day" > 0, true)),
	CONSTRAINT "pass_products_last_for_months" CHECK ("pass_products"."valid_months" between 1 and 36),
	CONSTRAINT "pass_products_amount_is_not_negative" CHECK ("pass_products"."amount_cents" between 0 and 100000000),
	CONSTRAINT "pass_products_vat_rate_is_a_share" CHECK ("pass_products"."vat_rate_basis_points" between 0 and 10000)
);
--> statement-breakpoint
CREATE TABLE "pass_spends" (
	"place_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"pass_id" uuid NOT NULL,
	"period_starts_on" date NOT NULL,
	"points" integer NOT NULL,
	CONSTRAINT "pass_spends_pkey" PRIMARY KEY("place_id","booking_id","on_date","pass_id"),
	CONSTRAINT "pass_spends_cost_points" CHECK ("pass_spends"."points" > 0)
);
--> statement-breakpoint
CREATE TABLE "passes" (
	"place_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"points_per_half_day" integer,
	"points_per_day" integer,
	"amount_cents" integer NOT NULL,
	"bought_at" timestamptz NOT NULL,
	"paid_at" timestamptz,
	CONSTRAINT "passes_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "passes_run_forward" CHECK ("passes"."starts_on" <= "passes"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "series_occurrences" (
	"place_id" uuid NOT NULL,
	"series_id" uuid NOT NULL,
	"starts_at" timestamptz NOT NULL,
	"period" "tstzrange" NOT NULL,
	"outcome" text NOT NULL,
	"booking_id" uuid,
	"reason" text,
	CONSTRAINT "series_occurrences_pkey" PRIMARY KEY("place_id","series_id","starts_at"),
	CONSTRAINT "series_occurrences_period_is_ordinary" CHECK (not isempty("series_occurrences"."period") and lower_inc("series_occurrences"."period") and not upper_inc("series_occurrences"."period") and isfinite(lower("series_occurrences"."period")) and isfinite(upper("series_occurrences"."period")) and not lower_inf("series_occurrences"."period") and not upper_inf("series_occurrences"."period")),
	CONSTRAINT "series_occurrences_outcome_is_known" CHECK ("series_occurrences"."outcome" in ('booked', 'skipped'))
);
--> statement-breakpoint
CREATE TABLE "waiting_entries" (
	"place_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	"period" "tstzrange" NOT NULL,
	"quantity" integer NOT NULL,
	"status" text NOT NULL,
	"booking_id" uuid,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "waiting_entries_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "waiting_entries_period_is_ordinary" CHECK (not isempty("waiting_entries"."period") and lower_inc("waiting_entries"."period") and not upper_inc("waiting_entries"."period") and isfinite(lower("waiting_entries"."period")) and isfinite(upper("waiting_entries"."period")) and not lower_inf("waiting_entries"."period") and not upper_inf("waiting_entries"."period")),
	CONSTRAINT "waiting_entries_quantity_is_positive" CHECK ("waiting_entries"."quantity" > 0),
	CONSTRAINT "waiting_entries_status_is_known" CHECK ("waiting_entries"."status" in ('waiting', 'offered', 'taken', 'passed', 'withdrawn', 'over')),
	CONSTRAINT "waiting_entries_offered_have_a_hold" CHECK ("waiting_entries"."status" <> 'offered' or "waiting_entries"."booking_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_held_have_a_deadline";--> statement-breakpoint
ALTER TABLE "bookings" DROP CONSTRAINT "bookings_refund_is_part_of_the_price";--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "hold_extensions" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "refund_start_at" timestamptz;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "places" ADD COLUMN "uses_check_in" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "places" ADD COLUMN "no_show_release_minutes" integer;--> statement-breakpoint
ALTER TABLE "booking_parts" ADD CONSTRAINT "booking_parts_make_a_booking" FOREIGN KEY ("place_id","booking_id") REFERENCES "public"."bookings"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_series" ADD CONSTRAINT "booking_series_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_series" ADD CONSTRAINT "booking_series_repeat_on_a_resource" FOREIGN KEY ("place_id","resource_id") REFERENCES "public"."resources"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fare_counters" ADD CONSTRAINT "fare_counters_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fare_shares" ADD CONSTRAINT "fare_shares_are_of_a_booking" FOREIGN KEY ("place_id","booking_id") REFERENCES "public"."bookings"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pass_periods" ADD CONSTRAINT "pass_periods_belong_to_a_pass" FOREIGN KEY ("place_id","pass_id") REFERENCES "public"."passes"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pass_product_resources" ADD CONSTRAINT "pass_product_resources_belong_to_a_product" FOREIGN KEY ("place_id","product_id") REFERENCES "public"."pass_products"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pass_product_resources" ADD CONSTRAINT "pass_product_resources_name_a_resource" FOREIGN KEY ("place_id","resource_id") REFERENCES "public"."resources"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pass_products" ADD CONSTRAINT "pass_products_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pass_spends" ADD CONSTRAINT "pass_spends_pay_for_a_booking" FOREIGN KEY ("place_id","booking_id") REFERENCES "public"."bookings"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pass_spends" ADD CONSTRAINT "pass_spends_come_from_a_period" FOREIGN KEY ("place_id","pass_id","period_starts_on") REFERENCES "public"."pass_periods"("place_id","pass_id","starts_on") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passes" ADD CONSTRAINT "passes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passes" ADD CONSTRAINT "passes_are_of_a_product" FOREIGN KEY ("place_id","product_id") REFERENCES "public"."pass_products"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_occurrences" ADD CONSTRAINT "series_occurrences_belong_to_a_series" FOREIGN KEY ("place_id","series_id") REFERENCES "public"."booking_series"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_wait_for_a_resource" FOREIGN KEY ("place_id","resource_id") REFERENCES "public"."resources"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "booking_series_by_member" ON "booking_series" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "closures_by_place_and_start" ON "closures" USING btree ("place_id",lower("period"));--> statement-breakpoint
CREATE INDEX "fare_counters_by_member" ON "fare_counters" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "pass_product_resources_by_resource" ON "pass_product_resources" USING btree ("place_id","resource_id");--> statement-breakpoint
CREATE INDEX "pass_spends_by_pass" ON "pass_spends" USING btree ("place_id","pass_id","period_starts_on");--> statement-breakpoint
CREATE INDEX "passes_by_member" ON "passes" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "waiting_entries_by_member" ON "waiting_entries" USING btree ("member_id","id");--> statement-breakpoint
CREATE INDEX "waiting_entries_in_line" ON "waiting_entries" USING btree ("place_id","resource_id","id") WHERE "waiting_entries"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "waiting_entries_by_booking" ON "waiting_entries" USING btree ("place_id","booking_id");--> statement-breakpoint
CREATE INDEX "bookings_by_series" ON "bookings" USING btree ("place_id","series_id") WHERE "bookings"."series_id" is not null;--> statement-breakpoint
CREATE INDEX "bookings_with_a_deadline" ON "bookings" USING btree ("hold_expires_at") WHERE "bookings"."status" in ('held', 'requested');--> statement-breakpoint
CREATE INDEX "bookings_that_will_end" ON "bookings" USING btree (upper("period")) WHERE "bookings"."status" in ('confirmed', 'checked_in');--> statement-breakpoint
update bookings set hold_expires_at = least(created_at + interval '48 hours', lower(period))
where status = 'requested' and hold_expires_at is null;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_undecided_have_a_deadline" CHECK ("bookings"."status" not in ('held', 'requested') or "bookings"."hold_expires_at" is not null);--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_hold_is_extended_twice_at_most" CHECK ("bookings"."hold_extensions" between 0 and 2);--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_refund_is_whole" CHECK (num_nonnulls("bookings"."refund_percent", "bookings"."refund_cents") in (0, 2) and "bookings"."refund_percent" between 0 and 100 and "bookings"."refund_cents" >= 0);--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_release_after_check_in_only" CHECK ("places"."no_show_release_minutes" is null or "places"."uses_check_in" and "places"."no_show_release_minutes" between 5 and 1440);--> statement-breakpoint
-- Whatever decides whether a period fits on some units of a place: the period is widened over every stay that
-- could be seated anew, until none of them reaches beyond it.
create function seats_around(the_place uuid, the_units uuid[], wanted tstzrange)
returns table (
  id uuid, unit_id uuid, period tstzrange, is_pinned boolean, holder_kind text, holder_id uuid,
  resource_id uuid, status text, hold_expires_at timestamptz
)
language plpgsql stable as $$
declare
  around tstzrange := wanted;
  wider tstzrange;
begin
  loop
    select coalesce(range_merge(range_agg(a.period) + around::tstzmultirange), around) into wider
    from allocations a
    where a.place_id = the_place and a.unit_id = any(the_units) and a.period && around
      and not a.is_pinned and lower(a.period) > domain_now();
    exit when wider = around;
    around := wider;
  end loop;
  return query
    select a.id, a.unit_id, a.period, a.is_pinned, a.holder_kind, a.holder_id, b.resource_id, b.status,
      b.hold_expires_at
    from allocations a
    left join bookings b on a.holder_kind = 'booking' and b.place_id = a.place_id and b.id = a.holder_id
    where a.place_id = the_place and a.unit_id = any(the_units) and a.period && around;
end $$;
