-- Notices, needs and offers between the people of a place, looked after by it.
CREATE TABLE "community_entries" (
	"place_id" uuid NOT NULL CONSTRAINT "community_entries_place_id_places_id_fk" REFERENCES "places"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL CONSTRAINT "community_entries_member_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"ends_on" date NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"revision" integer DEFAULT 0 NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "community_entries_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "community_entries_kind_is_known" CHECK ("kind" in ('notice', 'need', 'offer')),
	CONSTRAINT "community_entries_status_is_known" CHECK ("status" in ('waiting', 'visible', 'hidden')),
	CONSTRAINT "community_entries_title_is_not_blank" CHECK (btrim("title") <> ''),
	CONSTRAINT "community_entries_are_hidden_for_a_reason" CHECK (("status" = 'hidden') = ("reason" is not null))
);
--> statement-breakpoint
CREATE INDEX "community_entries_by_member" ON "community_entries" USING btree ("member_id");
--> statement-breakpoint
CREATE TABLE "community_reports" (
	"place_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"member_id" uuid NOT NULL CONSTRAINT "community_reports_member_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"reason" text NOT NULL,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "community_reports_pkey" PRIMARY KEY("place_id","entry_id","member_id"),
	CONSTRAINT "community_reports_are_of_an_entry" FOREIGN KEY ("place_id","entry_id") REFERENCES "community_entries"("place_id","id") ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX "community_reports_by_member" ON "community_reports" USING btree ("member_id");
--> statement-breakpoint
CREATE TABLE "community_settings" (
	"place_id" uuid PRIMARY KEY NOT NULL CONSTRAINT "community_settings_place_id_places_id_fk" REFERENCES "places"("id") ON DELETE cascade,
	"approves_first" boolean NOT NULL
);
