-- At which hour of the place the stay was to begin; null: before it was noted, or no hour was asked for.
ALTER TABLE "refusals_for_lack_of_room" ADD COLUMN "hour" smallint;
--> statement-breakpoint
-- What the visits of a day are hashed with; thrown away once it has passed, and with it whatever was kept of them.
CREATE TABLE "visit_salts" (
	"on_date" date PRIMARY KEY NOT NULL,
	"salt" uuid DEFAULT gen_random_uuid() NOT NULL
);
--> statement-breakpoint
-- What a visit of today has looked for in vain already: it counts once, however often it is asked.
CREATE TABLE "visit_wishes" (
	"on_date" date NOT NULL REFERENCES "visit_salts"("on_date") ON DELETE cascade,
	"visitor" text NOT NULL,
	"wish" text NOT NULL,
	CONSTRAINT "visit_wishes_pkey" PRIMARY KEY("on_date","visitor","wish")
);
--> statement-breakpoint
-- How many visits of a day looked in vain for one kind of thing; nothing here says who, nor that two were the same.
-- `hour` is -1 for whole days, `commune_insee` empty where no commune was meant.
CREATE TABLE "unmet_searches" (
	"asked_on" date NOT NULL,
	"on_date" date NOT NULL,
	"commune_insee" text NOT NULL,
	"kind" text NOT NULL,
	"hour" smallint NOT NULL,
	"length" text NOT NULL,
	"size" text NOT NULL,
	"reason" text NOT NULL,
	"searches" integer NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "unmet_searches_pkey" PRIMARY KEY("on_date","asked_on","commune_insee","kind","hour","length","size","reason","is_example"),
	CONSTRAINT "unmet_searches_have_an_hour_of_a_day" CHECK ("hour" between -1 and 23),
	CONSTRAINT "unmet_searches_are_some" CHECK ("searches" > 0)
);
