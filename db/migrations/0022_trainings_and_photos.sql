-- Who may use a machine that needs a training, as its place has confirmed, and until when.
CREATE TABLE "trainings" (
	"place_id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	"member_id" uuid NOT NULL REFERENCES "members"("id") ON DELETE cascade,
	"valid_until" date,
	CONSTRAINT "trainings_pkey" PRIMARY KEY("place_id","resource_id","member_id"),
	CONSTRAINT "trainings_are_for_a_resource" FOREIGN KEY ("place_id","resource_id") REFERENCES "resources"("place_id","id") ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX "trainings_by_member" ON "trainings" USING btree ("member_id");
--> statement-breakpoint
-- What a place looks like: the first photo is its cover. Files are drawn anew, in a few widths.
CREATE TABLE "place_photos" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"alt_fr" text NOT NULL,
	"alt_en" text,
	CONSTRAINT "place_photos_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "place_photos_have_a_text" CHECK (btrim("alt_fr") <> '' and btrim("alt_en") <> '')
);
--> statement-breakpoint
CREATE TABLE "place_photo_files" (
	"place_id" uuid NOT NULL,
	"photo_id" uuid NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"mark" text NOT NULL,
	"bytes" bytea NOT NULL,
	CONSTRAINT "place_photo_files_pkey" PRIMARY KEY("place_id","photo_id","width"),
	CONSTRAINT "place_photo_files_show_a_photo" FOREIGN KEY ("place_id","photo_id") REFERENCES "place_photos"("place_id","id") ON DELETE cascade
);
