-- A place contests a figure, the department answers. The place speaks: who wrote it is in the audit log alone.
CREATE TABLE "figure_contests" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"metric" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"definition_version" integer NOT NULL,
	"value" double precision,
	"note" text NOT NULL,
	"author_role" text NOT NULL,
	"contested_at" timestamptz DEFAULT domain_now() NOT NULL,
	"answer" text,
	"answered_at" timestamptz,
	CONSTRAINT "figure_contests_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "figure_contests_metric_is_known" CHECK ("metric" in ('occupancy', 'utilisation', 'peak', 'noShowRate', 'revenueNetCents', 'people', 'events', 'refusals')),
	CONSTRAINT "figure_contests_author_role_is_known" CHECK ("author_role" in ('owner', 'manager', 'admin')),
	CONSTRAINT "figure_contests_dates_run_forward" CHECK ("from_on" <= "to_on"),
	CONSTRAINT "figure_contests_say_why" CHECK (btrim("note") <> ''),
	CONSTRAINT "figure_contests_are_answered_in_words" CHECK (("answer" is null) = ("answered_at" is null) and btrim("answer") <> '')
);
--> statement-breakpoint
-- One question at a time about a figure: the next one may come when it is answered.
CREATE UNIQUE INDEX "figure_contests_one_open_per_figure" ON "figure_contests" USING btree ("place_id","metric","from_on","to_on") WHERE "answered_at" is null;
