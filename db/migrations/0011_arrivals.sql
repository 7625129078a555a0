-- What only those who arrive may know: kept apart from the place, which everybody reads.
CREATE TABLE "place_arrivals" (
	"place_id" uuid PRIMARY KEY NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"code_secret" text,
	"wifi" text,
	"door" text,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "place_arrivals_notes_are_not_blank" CHECK (btrim("wifi") <> '' and btrim("door") <> '')
);
--> statement-breakpoint
ALTER TABLE "places" ADD COLUMN "needs_check_in_code" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_code_with_check_in_only" CHECK ("uses_check_in" or not "needs_check_in_code");
