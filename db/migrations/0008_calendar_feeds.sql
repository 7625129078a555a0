-- What a person wants to be told besides what concerns a booking's life: those mails always leave.
ALTER TABLE "members" ADD COLUMN "wants_reminder" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "wants_seat" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
CREATE TABLE "member_calendar_feeds" (
	"member_id" uuid PRIMARY KEY NOT NULL REFERENCES "members"("id") ON DELETE cascade,
	"token_hash" text NOT NULL,
	"created_at" timestamptz DEFAULT domain_now() NOT NULL,
	"content_hash" text,
	"changed_at" timestamptz DEFAULT domain_now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "member_calendar_feeds_token_opens_one" ON "member_calendar_feeds" USING btree ("token_hash");
--> statement-breakpoint
CREATE TABLE "place_calendar_feeds" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"member_id" uuid NOT NULL REFERENCES "members"("id") ON DELETE cascade,
	"token_hash" text NOT NULL,
	"created_at" timestamptz DEFAULT domain_now() NOT NULL,
	"content_hash" text,
	"changed_at" timestamptz DEFAULT domain_now() NOT NULL,
	CONSTRAINT "place_calendar_feeds_pkey" PRIMARY KEY("place_id","member_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "place_calendar_feeds_token_opens_one" ON "place_calendar_feeds" USING btree ("place_id","token_hash");
--> statement-breakpoint
CREATE INDEX "place_calendar_feeds_by_member" ON "place_calendar_feeds" USING btree ("member_id");
