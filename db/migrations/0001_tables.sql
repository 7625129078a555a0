CREATE TABLE "allocations" (
	"place_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"period" "tstzrange" NOT NULL,
	"holder_kind" text NOT NULL,
	"holder_id" uuid NOT NULL,
	"is_pinned" boolean NOT NULL,
	CONSTRAINT "allocations_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "allocations_period_is_ordinary" CHECK (not isempty("allocations"."period") and lower_inc("allocations"."period") and not upper_inc("allocations"."period") and isfinite(lower("allocations"."period")) and isfinite(upper("allocations"."period")) and not lower_inf("allocations"."period") and not upper_inf("allocations"."period")),
	CONSTRAINT "allocations_holder_is_known" CHECK ("allocations"."holder_kind" in ('booking', 'event', 'closure')),
	CONSTRAINT "allocations_events_and_closures_stay" CHECK ("allocations"."holder_kind" = 'booking' or "allocations"."is_pinned")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamptz DEFAULT domain_now() NOT NULL,
	"actor_id" uuid,
	"place_id" uuid,
	"action" text NOT NULL,
	"subject_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "audit_action_is_dotted" CHECK ("audit"."action" ~ '^[a-z_]+\.[a-z_]+$')
);
--> statement-breakpoint
CREATE TABLE "booking_transitions" (
	"place_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"at" timestamptz NOT NULL,
	"actor_id" uuid,
	"reason" text,
	CONSTRAINT "booking_transitions_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "booking_transitions_from_is_known" CHECK ("booking_transitions"."from_status" in ('held', 'requested', 'confirmed', 'checked_in', 'completed', 'no_show', 'cancelled', 'expired')),
	CONSTRAINT "booking_transitions_to_is_known" CHECK ("booking_transitions"."to_status" in ('held', 'requested', 'confirmed', 'checked_in', 'completed', 'no_show', 'cancelled', 'expired')),
	CONSTRAINT "booking_transitions_change_something" CHECK ("booking_transitions"."from_status" is distinct from "booking_transitions"."to_status")
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"place_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"resource_id" uuid NOT NULL,
	"member_id" uuid,
	"period" "tstzrange" NOT NULL,
	"quantity" integer NOT NULL,
	"status" text NOT NULL,
	"pinned_unit_id" uuid,
	"total_cents" integer NOT NULL,
	"net_cents" integer NOT NULL,
	"vat_cents" integer NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"price_lines" jsonb NOT NULL,
	"audience" text DEFAULT 'standard' NOT NULL,
	"cancellation_policy" jsonb NOT NULL,
	"refund_percent" integer,
	"refund_cents" integer,
	"hold_expires_at" timestamptz,
	"note" text,
	"created_at" timestamptz NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "bookings_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "bookings_period_is_ordinary" CHECK (not isempty("bookings"."period") and lower_inc("bookings"."period") and not upper_inc("bookings"."period") and isfinite(lower("bookings"."period")) and isfinite(upper("bookings"."period")) and not lower_inf("bookings"."period") and not upper_inf("bookings"."period")),
	CONSTRAINT "bookings_quantity_is_positive" CHECK ("bookings"."quantity" > 0),
	CONSTRAINT "bookings_status_is_known" CHECK ("bookings"."status" in ('held', 'requested', 'confirmed', 'checked_in', 'completed', 'no_show', 'cancelled', 'expired')),
	CONSTRAINT "bookings_price_adds_up" CHECK ("bookings"."total_cents" >= 0 and "bookings"."net_cents" + "bookings"."vat_cents" = "bookings"."total_cents"),
	CONSTRAINT "bookings_currency_is_euro" CHECK ("bookings"."currency" = 'EUR'),
	CONSTRAINT "bookings_price_lines_are_a_list" CHECK (jsonb_typeof("bookings"."price_lines") = 'array'),
	CONSTRAINT "bookings_held_have_a_deadline" CHECK ("bookings"."status" <> 'held' or "bookings"."hold_expires_at" is not null),
	CONSTRAINT "bookings_refund_is_part_of_the_price" CHECK (num_nonnulls("bookings"."refund_percent", "bookings"."refund_cents") in (0, 2) and "bookings"."refund_percent" between 0 and 100 and "bookings"."refund_cents" between 0 and "bookings"."total_cents")
);
--> statement-breakpoint
CREATE TABLE "communes" (
	"insee" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"department" text NOT NULL,
	"postcodes" text[] NOT NULL,
	"population" integer,
	"intercommunality" text,
	"centroid_lat" double precision,
	"centroid_lon" double precision,
	"outline" jsonb,
	CONSTRAINT "communes_insee_has_five_characters" CHECK ("communes"."insee" ~ '^[0-9AB]{5}$')
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"place_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status_code" integer NOT NULL,
	"response" jsonb NOT NULL,
	"created_at" timestamptz DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY("place_id","member_id","key"),
	CONSTRAINT "idempotency_keys_keep_successes" CHECK ("idempotency_keys"."status_code" between 200 and 299),
	CONSTRAINT "idempotency_keys_key_is_short" CHECK (length("idempotency_keys"."key") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"display_name" text NOT NULL,
	"locale" text DEFAULT 'fr' NOT NULL,
	"platform_role" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamptz DEFAULT domain_now() NOT NULL,
	CONSTRAINT "members_email_has_an_at" CHECK ("members"."email" like '%_@_%' and length("members"."email") <= 254),
	CONSTRAINT "members_display_name_is_not_blank" CHECK (btrim("members"."display_name") <> ''),
	CONSTRAINT "members_locale_is_known" CHECK ("members"."locale" in ('fr', 'en')),
	CONSTRAINT "members_platform_role_is_known" CHECK ("members"."platform_role" in ('department', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "opening_exception_intervals" (
	"place_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"opens_minute" integer NOT NULL,
	"closes_minute" integer NOT NULL,
	CONSTRAINT "opening_exception_intervals_pkey" PRIMARY KEY("place_id","on_date","opens_minute"),
	CONSTRAINT "opening_exception_intervals_run_forward" CHECK ("opening_exception_intervals"."opens_minute" between 0 and 1439 and "opening_exception_intervals"."closes_minute" > "opening_exception_intervals"."opens_minute" and "opening_exception_intervals"."closes_minute" <= "opening_exception_intervals"."opens_minute" + 1440)
);
--> statement-breakpoint
CREATE TABLE "opening_exceptions" (
	"place_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"reason" text,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "opening_exceptions_pkey" PRIMARY KEY("place_id","on_date")
);
--> statement-breakpoint
CREATE TABLE "opening_intervals" (
	"place_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"weekday" smallint NOT NULL,
	"opens_minute" integer NOT NULL,
	"closes_minute" integer NOT NULL,
	CONSTRAINT "opening_intervals_pkey" PRIMARY KEY("place_id","valid_from","weekday","opens_minute"),
	CONSTRAINT "opening_intervals_weekday_is_iso" CHECK ("opening_intervals"."weekday" between 1 and 7),
	CONSTRAINT "opening_intervals_run_forward" CHECK ("opening_intervals"."opens_minute" between 0 and 1439 and "opening_intervals"."closes_minute" > "opening_intervals"."opens_minute" and "opening_intervals"."closes_minute" <= "opening_intervals"."opens_minute" + 1440)
);
--> statement-breakpoint
CREATE TABLE "opening_weeks" (
	"place_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"half_day_split_minute" integer NOT NULL,
	"closes_on_public_holidays" boolean NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "opening_weeks_pkey" PRIMARY KEY("place_id","valid_from"),
	CONSTRAINT "opening_weeks_split_lies_in_the_day" CHECK ("opening_weeks"."half_day_split_minute" between 0 and 1440)
);
--> statement-breakpoint
CREATE TABLE "operators" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"legal_form" text,
	"siren" text,
	CONSTRAINT "operators_name_is_not_blank" CHECK (btrim("operators"."name") <> ''),
	CONSTRAINT "operators_siren_has_nine_digits" CHECK ("operators"."siren" ~ '^[0-9]{9}$')
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"place_id" uuid,
	"payload" jsonb NOT NULL,
	"dedupe_key" text NOT NULL,
	"created_at" timestamptz DEFAULT domain_now() NOT NULL,
	"delivered_at" timestamptz,
	CONSTRAINT "outbox_topic_is_dotted" CHECK ("outbox"."topic" ~ '^[a-z_]+\.[a-z_]+$')
);
--> statement-breakpoint
CREATE TABLE "place_fact_sources" (
	"place_id" uuid NOT NULL,
	"fact_position" integer NOT NULL,
	"source_id" text NOT NULL,
	CONSTRAINT "place_fact_sources_pkey" PRIMARY KEY("place_id","fact_position","source_id")
);
--> statement-breakpoint
CREATE TABLE "place_facts" (
	"place_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"field" text NOT NULL,
	"text_fr" text NOT NULL,
	"text_en" text NOT NULL,
	CONSTRAINT "place_facts_pkey" PRIMARY KEY("place_id","position")
);
--> statement-breakpoint
CREATE TABLE "place_of_id" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place_of_slug" (
	"slug" text PRIMARY KEY NOT NULL,
	"place_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place_roles" (
	"place_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "place_roles_pkey" PRIMARY KEY("place_id","member_id"),
	CONSTRAINT "place_roles_role_is_known" CHECK ("place_roles"."role" in ('owner', 'manager', 'host', 'accountant'))
);
--> statement-breakpoint
CREATE TABLE "place_sources" (
	"place_id" uuid NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"dated" text,
	"licence" text,
	"position" integer NOT NULL,
	CONSTRAINT "place_sources_pkey" PRIMARY KEY("place_id","id")
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"operator_id" uuid,
	"address" text,
	"postcode" text,
	"commune_name" text NOT NULL,
	"commune_insee" text,
	"lat" double precision,
	"lon" double precision,
	"location_precision" text,
	"time_zone" text DEFAULT 'Europe/Paris' NOT NULL,
	"amenities" text[] DEFAULT '{}' NOT NULL,
	"description" jsonb,
	"website" text,
	"opens_on" date,
	"closes_on" date,
	"listing_state" text DEFAULT 'unknown' NOT NULL,
	"listing_as_of" text,
	"nearest_stations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"unknown_fields" text[] DEFAULT '{}' NOT NULL,
	"position" integer DEFAULT 1000 NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamptz DEFAULT domain_now() NOT NULL,
	CONSTRAINT "places_slug_is_readable" CHECK ("places"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("places"."slug") <= 80),
	CONSTRAINT "places_name_is_not_blank" CHECK (btrim("places"."name") <> ''),
	CONSTRAINT "places_kind_is_known" CHECK ("places"."kind" in ('coworking', 'fablab', 'telecentre', 'hybrid', 'other')),
	CONSTRAINT "places_status_is_known" CHECK ("places"."status" in ('draft', 'published', 'closed')),
	CONSTRAINT "places_listing_state_is_known" CHECK ("places"."listing_state" in ('open', 'listed', 'planned', 'closed', 'unknown')),
	CONSTRAINT "places_location_is_whole" CHECK (num_nonnulls("places"."lat", "places"."lon", "places"."location_precision") in (0, 3)),
	CONSTRAINT "places_location_is_on_earth" CHECK ("places"."lat" between -90 and 90 and "places"."lon" between -180 and 180),
	CONSTRAINT "places_open_before_they_close" CHECK ("places"."opens_on" <= "places"."closes_on"),
	CONSTRAINT "places_postcode_has_five_digits" CHECK ("places"."postcode" ~ '^[0-9]{5}$'),
	CONSTRAINT "places_published_have_an_operator_or_a_listing" CHECK ("places"."status" <> 'published' or "places"."operator_id" is not null or "places"."listing_as_of" is not null)
);
--> statement-breakpoint
CREATE TABLE "public_holidays" (
	"on_date" date PRIMARY KEY NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resource_units" (
	"place_id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	CONSTRAINT "resource_units_pkey" PRIMARY KEY("place_id","resource_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "resources" (
	"place_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"allocation" text NOT NULL,
	"capacity" integer,
	"position" integer DEFAULT 0 NOT NULL,
	"slot_minutes" smallint NOT NULL,
	"min_minutes" integer NOT NULL,
	"max_minutes" integer NOT NULL,
	"min_notice_minutes" integer NOT NULL,
	"max_advance_days" integer NOT NULL,
	"buffer_minutes" integer NOT NULL,
	"requires_approval" boolean NOT NULL,
	"requires_training" boolean NOT NULL,
	"cancellation_policy" jsonb NOT NULL,
	"retired_on" date,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "resources_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "resources_kind_is_known" CHECK ("resources"."kind" in ('desk', 'office', 'meeting_room', 'event_room', 'workshop', 'machine', 'whole_place')),
	CONSTRAINT "resources_allocation_is_known" CHECK ("resources"."allocation" in ('any', 'all')),
	CONSTRAINT "resources_name_is_not_blank" CHECK (btrim("resources"."name") <> ''),
	CONSTRAINT "resources_capacity_is_positive" CHECK ("resources"."capacity" > 0),
	CONSTRAINT "resources_slot_is_15_30_or_60" CHECK ("resources"."slot_minutes" in (15, 30, 60)),
	CONSTRAINT "resources_length_limits_are_slots" CHECK ("resources"."min_minutes" > 0 and "resources"."min_minutes" % "resources"."slot_minutes" = 0 and "resources"."max_minutes" % "resources"."slot_minutes" = 0),
	CONSTRAINT "resources_length_limits_are_ordered" CHECK ("resources"."min_minutes" <= "resources"."max_minutes" and "resources"."max_minutes" <= 1152000),
	CONSTRAINT "resources_notice_is_not_negative" CHECK ("resources"."min_notice_minutes" >= 0),
	CONSTRAINT "resources_horizon_is_bounded" CHECK ("resources"."max_advance_days" between 0 and 1100),
	CONSTRAINT "resources_buffer_is_at_most_a_day" CHECK ("resources"."buffer_minutes" between 0 and 1440),
	CONSTRAINT "resources_cancellation_policy_is_a_list" CHECK (jsonb_typeof("resources"."cancellation_policy") = 'array'),
	CONSTRAINT "resources_whole_place_takes_all" CHECK ("resources"."kind" <> 'whole_place' or "resources"."allocation" = 'all')
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"refresh_hash" text NOT NULL,
	"previous_refresh_hash" text,
	"rotated_at" timestamptz DEFAULT now() NOT NULL,
	"created_at" timestamptz DEFAULT now() NOT NULL,
	"expires_at" timestamptz NOT NULL,
	"revoked_at" timestamptz,
	CONSTRAINT "sessions_expire_after_they_begin" CHECK ("sessions"."expires_at" > "sessions"."created_at")
);
--> statement-breakpoint
CREATE TABLE "tariffs" (
	"place_id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	"formula" text NOT NULL,
	"audience" text NOT NULL,
	"valid_from" date NOT NULL,
	"amount_cents" integer NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"vat_rate_basis_points" integer NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "tariffs_pkey" PRIMARY KEY("place_id","resource_id","formula","audience","valid_from"),
	CONSTRAINT "tariffs_formula_is_known" CHECK ("tariffs"."formula" in ('hour', 'half_day', 'day', 'week', 'month')),
	CONSTRAINT "tariffs_audience_is_a_word" CHECK ("tariffs"."audience" ~ '^[a-z][a-z0-9_]{0,39}$'),
	CONSTRAINT "tariffs_amount_is_not_negative" CHECK ("tariffs"."amount_cents" between 0 and 100000000),
	CONSTRAINT "tariffs_vat_rate_is_a_share" CHECK ("tariffs"."vat_rate_basis_points" between 0 and 10000),
	CONSTRAINT "tariffs_currency_is_euro" CHECK ("tariffs"."currency" = 'EUR')
);
--> statement-breakpoint
CREATE TABLE "units" (
	"place_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	CONSTRAINT "units_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "units_kind_is_known" CHECK ("units"."kind" in ('desk', 'office', 'meeting_room', 'event_room', 'workshop', 'machine')),
	CONSTRAINT "units_label_is_not_blank" CHECK (btrim("units"."label") <> ''),
	CONSTRAINT "units_exist_forward" CHECK ("units"."valid_from" < "units"."valid_until")
);
--> statement-breakpoint
CREATE TABLE "verified_audiences" (
	"place_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"valid_until" date,
	CONSTRAINT "verified_audiences_pkey" PRIMARY KEY("place_id","member_id","audience"),
	CONSTRAINT "verified_audiences_audience_is_a_word" CHECK ("verified_audiences"."audience" ~ '^[a-z][a-z0-9_]{0,39}$')
);
--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_take_a_unit_of_the_place" FOREIGN KEY ("place_id","unit_id") REFERENCES "public"."units"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_transitions" ADD CONSTRAINT "booking_transitions_actor_id_members_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_transitions" ADD CONSTRAINT "booking_transitions_tell_of_a_booking" FOREIGN KEY ("place_id","booking_id") REFERENCES "public"."bookings"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_take_a_resource" FOREIGN KEY ("place_id","resource_id") REFERENCES "public"."resources"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_exception_intervals" ADD CONSTRAINT "opening_exception_intervals_belong_to_a_date" FOREIGN KEY ("place_id","on_date") REFERENCES "public"."opening_exceptions"("place_id","on_date") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_exceptions" ADD CONSTRAINT "opening_exceptions_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_intervals" ADD CONSTRAINT "opening_intervals_belong_to_a_week" FOREIGN KEY ("place_id","valid_from") REFERENCES "public"."opening_weeks"("place_id","valid_from") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_weeks" ADD CONSTRAINT "opening_weeks_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_fact_sources" ADD CONSTRAINT "place_fact_sources_state_a_fact" FOREIGN KEY ("place_id","fact_position") REFERENCES "public"."place_facts"("place_id","position") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_fact_sources" ADD CONSTRAINT "place_fact_sources_name_a_source" FOREIGN KEY ("place_id","source_id") REFERENCES "public"."place_sources"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_facts" ADD CONSTRAINT "place_facts_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_roles" ADD CONSTRAINT "place_roles_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_roles" ADD CONSTRAINT "place_roles_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_sources" ADD CONSTRAINT "place_sources_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_operator_id_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."operators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_commune_insee_communes_insee_fk" FOREIGN KEY ("commune_insee") REFERENCES "public"."communes"("insee") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_units" ADD CONSTRAINT "resource_units_make_a_resource" FOREIGN KEY ("place_id","resource_id") REFERENCES "public"."resources"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_units" ADD CONSTRAINT "resource_units_are_units_of_the_place" FOREIGN KEY ("place_id","unit_id") REFERENCES "public"."units"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tariffs" ADD CONSTRAINT "tariffs_price_a_resource" FOREIGN KEY ("place_id","resource_id") REFERENCES "public"."resources"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verified_audiences" ADD CONSTRAINT "verified_audiences_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verified_audiences" ADD CONSTRAINT "verified_audiences_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "allocations_by_holder" ON "allocations" USING btree ("place_id","holder_id");--> statement-breakpoint
CREATE INDEX "audit_by_place" ON "audit" USING btree ("place_id","at");--> statement-breakpoint
CREATE INDEX "booking_transitions_by_booking" ON "booking_transitions" USING btree ("place_id","booking_id");--> statement-breakpoint
CREATE INDEX "bookings_by_member" ON "bookings" USING btree ("member_id",lower("period"),"id");--> statement-breakpoint
CREATE INDEX "bookings_by_place_and_start" ON "bookings" USING btree ("place_id",lower("period"),"id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "members_one_account_per_email" ON "members" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_one_message_per_dedupe_key" ON "outbox" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("created_at") WHERE "outbox"."delivered_at" is null;--> statement-breakpoint
CREATE INDEX "place_roles_by_member" ON "place_roles" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "places_one_place_per_slug" ON "places" USING btree ("slug","id");--> statement-breakpoint
CREATE INDEX "places_by_commune" ON "places" USING btree ("commune_insee");--> statement-breakpoint
CREATE INDEX "resource_units_by_unit" ON "resource_units" USING btree ("place_id","unit_id");--> statement-breakpoint
CREATE INDEX "sessions_by_member" ON "sessions" USING btree ("member_id");