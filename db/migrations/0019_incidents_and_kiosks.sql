-- What does not work at a place: everywhere, in a space, or on some of its units. Nothing is closed by it.
CREATE TABLE "incidents" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"what" text NOT NULL,
	"breaks_access" boolean NOT NULL,
	"resource_id" uuid,
	"unit_ids" uuid[] DEFAULT '{}' NOT NULL,
	"starts_at" timestamptz NOT NULL,
	"ends_at" timestamptz,
	"resolved_at" timestamptz,
	"created_by" uuid CONSTRAINT "incidents_created_by_members_id_fk" REFERENCES "members"("id") ON DELETE set null,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "incidents_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "incidents_may_be_of_a_space" FOREIGN KEY ("place_id","resource_id") REFERENCES "resources"("place_id","id") ON DELETE cascade,
	CONSTRAINT "incidents_say_what" CHECK (btrim("what") <> ''),
	CONSTRAINT "incidents_end_after_they_start" CHECK ("ends_at" > "starts_at"),
	CONSTRAINT "incidents_units_are_of_a_space" CHECK ("resource_id" is not null or cardinality("unit_ids") = 0)
);
--> statement-breakpoint
CREATE INDEX "incidents_that_last" ON "incidents" USING btree ("place_id","starts_at") WHERE "resolved_at" is null;
--> statement-breakpoint
-- A screen at the entrance opens with a secret address of its own, and nobody is signed in on it.
ALTER TABLE "place_arrivals" ADD COLUMN "kiosk_hash" text;
--> statement-breakpoint
ALTER TABLE "place_arrivals" ADD COLUMN "kiosk_shows_names" boolean DEFAULT false NOT NULL;
