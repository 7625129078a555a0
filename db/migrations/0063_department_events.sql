-- Who holds an event: its place, or the department, which says where: at a place, or anywhere with an address.
ALTER TABLE "events" ADD COLUMN "organiser" text DEFAULT 'place' NOT NULL;
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "venue" jsonb;
--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_organiser_is_known" CHECK ("organiser" in ('place', 'department'));
--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_of_the_department_have_a_venue" CHECK (("organiser" = 'department') = ("venue" is not null));
--> statement-breakpoint
-- Editions of a series that are known by what was published of them; a year that no source gives is not filled in.
CREATE TABLE "event_editions" (
	"series" text NOT NULL,
	"edition" integer NOT NULL,
	"year" integer,
	"venue" text,
	"attendance" integer NOT NULL,
	"is_approximate" boolean NOT NULL,
	"theme" text,
	"audience" text,
	"audience_english" text,
	"note" text,
	"note_english" text,
	"source_line" integer NOT NULL,
	CONSTRAINT "event_editions_pkey" PRIMARY KEY("series","edition"),
	CONSTRAINT "event_editions_attendance_is_not_negative" CHECK ("attendance" >= 0)
);
