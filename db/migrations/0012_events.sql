-- What happens at a place: whoever comes registers, up to the capacity; the rooms it takes, its allocations say.
CREATE TABLE "events" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"kind" text NOT NULL,
	"period" tstzrange NOT NULL,
	"resource_ids" uuid[] DEFAULT '{}' NOT NULL,
	"capacity" integer NOT NULL,
	"registered" integer DEFAULT 0 NOT NULL,
	"amount_cents" integer DEFAULT 0 NOT NULL,
	"visibility" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"present" integer,
	"cancelled_at" timestamptz,
	"cancel_reason" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamptz NOT NULL,
	"created_by" uuid CONSTRAINT "events_created_by_members_id_fk" REFERENCES "members"("id") ON DELETE set null,
	CONSTRAINT "events_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "events_period_is_ordinary" CHECK (not isempty("period") and lower_inc("period") and not upper_inc("period") and isfinite(lower("period")) and isfinite(upper("period")) and not lower_inf("period") and not upper_inf("period")),
	CONSTRAINT "events_kind_is_known" CHECK ("kind" in ('workshop', 'talk', 'breakfast', 'open_day', 'training', 'party', 'other')),
	CONSTRAINT "events_visibility_is_known" CHECK ("visibility" in ('public', 'members', 'draft')),
	CONSTRAINT "events_title_is_not_blank" CHECK (btrim("title") <> ''),
	CONSTRAINT "events_are_never_above_capacity" CHECK ("registered" between 0 and "capacity"),
	CONSTRAINT "events_amount_is_not_negative" CHECK ("amount_cents" >= 0),
	CONSTRAINT "events_present_is_not_negative" CHECK ("present" >= 0)
);
--> statement-breakpoint
CREATE INDEX "events_by_start" ON "events" USING btree (lower("period"),"id");
--> statement-breakpoint
CREATE INDEX "events_by_place_and_start" ON "events" USING btree ("place_id",lower("period"),"id");
--> statement-breakpoint
CREATE TABLE "event_registrations" (
	"place_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"member_id" uuid NOT NULL REFERENCES "members"("id") ON DELETE cascade,
	"status" text NOT NULL,
	"was_present" boolean,
	"created_at" timestamptz NOT NULL,
	"changed_at" timestamptz NOT NULL,
	CONSTRAINT "event_registrations_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "event_registrations_are_for_an_event" FOREIGN KEY ("place_id","event_id") REFERENCES "events"("place_id","id") ON DELETE cascade,
	CONSTRAINT "event_registrations_status_is_known" CHECK ("status" in ('registered', 'waiting', 'withdrawn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "event_registrations_one_per_person" ON "event_registrations" USING btree ("place_id","event_id","member_id") WHERE "status" <> 'withdrawn';
--> statement-breakpoint
CREATE INDEX "event_registrations_by_event" ON "event_registrations" USING btree ("place_id","event_id","id");
--> statement-breakpoint
CREATE INDEX "event_registrations_by_member" ON "event_registrations" USING btree ("member_id","event_id");
