-- Files that a place brings in: kept until they are written or a week old, because they are about persons.
CREATE TABLE "imports" (
	"place_id" uuid NOT NULL CONSTRAINT "imports_place_id_places_id_fk" REFERENCES "places"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"format" text NOT NULL,
	"status" text NOT NULL,
	"file_name" text NOT NULL,
	"file" "bytea",
	"space" text,
	"encoding" text NOT NULL,
	"ignored_columns" text[] DEFAULT '{}' NOT NULL,
	"lines" integer NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"lines_new" integer DEFAULT 0 NOT NULL,
	"lines_known" integer DEFAULT 0 NOT NULL,
	"lines_wrong" integer DEFAULT 0 NOT NULL,
	"tells_people" boolean DEFAULT false NOT NULL,
	"failure" text,
	"created_by" uuid CONSTRAINT "imports_created_by_members_id_fk" REFERENCES "members"("id") ON DELETE set null,
	"created_at" timestamptz DEFAULT domain_now() NOT NULL,
	"ended_at" timestamptz,
	CONSTRAINT "imports_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "imports_kind_is_known" CHECK ("kind" in ('units', 'tariffs', 'members', 'bookings')),
	CONSTRAINT "imports_format_is_known" CHECK ("format" in ('csv', 'ics')),
	CONSTRAINT "imports_status_is_known" CHECK ("status" in ('uploaded', 'checking', 'ready', 'running', 'done', 'failed', 'abandoned')),
	CONSTRAINT "imports_failure_is_known" CHECK ("failure" in ('lines-wrong', 'overtaken', 'unexpected')),
	CONSTRAINT "imports_under_way_have_their_file" CHECK ("file" is not null or "status" in ('done', 'failed', 'abandoned')),
	CONSTRAINT "imports_end_once" CHECK (("ended_at" is not null) = ("status" in ('done', 'failed', 'abandoned')))
);
--> statement-breakpoint
CREATE INDEX "imports_under_way" ON "imports" USING btree ("created_at") WHERE "status" in ('uploaded', 'checking', 'running');--> statement-breakpoint
CREATE INDEX "imports_with_a_file" ON "imports" USING btree ("created_at") WHERE "file" is not null;--> statement-breakpoint
CREATE TABLE "import_lines" (
	"place_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"outcome" text NOT NULL,
	"cells" jsonb NOT NULL,
	"known_by" text,
	"faults" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "import_lines_pkey" PRIMARY KEY("place_id","import_id","line"),
	CONSTRAINT "import_lines_are_of_an_import" FOREIGN KEY ("place_id","import_id") REFERENCES "imports"("place_id","id") ON DELETE cascade,
	CONSTRAINT "import_lines_outcome_is_known" CHECK ("outcome" in ('new', 'known', 'wrong'))
);
--> statement-breakpoint
-- Whom a place knows without a stay or a pass of theirs, under the name it knows them by: what they call themselves
-- elsewhere is not the place's to see.
CREATE TABLE "place_people" (
	"place_id" uuid NOT NULL CONSTRAINT "place_people_place_id_places_id_fk" REFERENCES "places"("id") ON DELETE cascade,
	"member_id" uuid NOT NULL CONSTRAINT "place_people_member_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"name" text NOT NULL,
	"known_since" timestamptz DEFAULT domain_now() NOT NULL,
	CONSTRAINT "place_people_pkey" PRIMARY KEY("place_id","member_id"),
	CONSTRAINT "place_people_name_is_not_blank" CHECK (btrim("name") <> '')
);
--> statement-breakpoint
CREATE INDEX "place_people_by_member" ON "place_people" USING btree ("member_id");--> statement-breakpoint
-- The number that a stay had where it came from: by it the same stay is not brought in twice.
CREATE TABLE "imported_bookings" (
	"place_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"reference" text NOT NULL,
	CONSTRAINT "imported_bookings_pkey" PRIMARY KEY("place_id","booking_id"),
	CONSTRAINT "imported_bookings_are_bookings" FOREIGN KEY ("place_id","booking_id") REFERENCES "bookings"("place_id","id") ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX "imported_bookings_come_once" ON "imported_bookings" USING btree ("place_id","reference");
