-- What people tell of themselves, for whom each place lists them, and what they write to each other through it.
CREATE TABLE "profiles" (
	"member_id" uuid PRIMARY KEY NOT NULL CONSTRAINT "profiles_member_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"headline" text NOT NULL,
	"does" text NOT NULL,
	"seeks" text NOT NULL,
	"tags" text[] NOT NULL,
	"link" text,
	"accepts_messages" boolean DEFAULT true NOT NULL,
	CONSTRAINT "profiles_link_is_of_the_web" CHECK ("link" ~* '^https?://')
);
--> statement-breakpoint
CREATE TABLE "profile_listings" (
	"place_id" uuid NOT NULL CONSTRAINT "profile_listings_place_id_places_id_fk" REFERENCES "places"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL CONSTRAINT "profile_listings_member_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"audience" text NOT NULL,
	CONSTRAINT "profile_listings_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "profile_listings_audience_is_known" CHECK ("audience" in ('place', 'members', 'public'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "profile_listings_one_per_person" ON "profile_listings" USING btree ("place_id","member_id");
--> statement-breakpoint
CREATE INDEX "profile_listings_by_member" ON "profile_listings" USING btree ("member_id");
--> statement-breakpoint
CREATE TABLE "member_messages" (
	"place_id" uuid NOT NULL CONSTRAINT "member_messages_place_id_places_id_fk" REFERENCES "places"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"sender_id" uuid NOT NULL CONSTRAINT "member_messages_sender_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"recipient_id" uuid NOT NULL CONSTRAINT "member_messages_recipient_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"text" text NOT NULL,
	"shares_address" boolean NOT NULL,
	"answers_id" uuid,
	"sent_at" timestamptz NOT NULL,
	"reported_at" timestamptz,
	"report_reason" text,
	"settlement" text,
	CONSTRAINT "member_messages_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "member_messages_settlement_is_known" CHECK ("settlement" in ('dismissed', 'barred')),
	CONSTRAINT "member_messages_settle_what_was_reported" CHECK ("settlement" is null or "reported_at" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "member_messages_one_answer_each" ON "member_messages" USING btree ("place_id","answers_id");
--> statement-breakpoint
CREATE INDEX "member_messages_by_sender" ON "member_messages" USING btree ("sender_id","sent_at");
--> statement-breakpoint
CREATE INDEX "member_messages_by_recipient" ON "member_messages" USING btree ("recipient_id","id");
--> statement-breakpoint
CREATE INDEX "member_messages_reported" ON "member_messages" USING btree ("place_id","reported_at") WHERE "reported_at" is not null;
--> statement-breakpoint
CREATE INDEX "member_messages_by_age" ON "member_messages" USING btree ("sent_at");
