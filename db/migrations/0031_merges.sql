-- A place asks whether two records are one person; whoever has the secret of the mail says so. Only a hash is kept.
CREATE TABLE "merge_requests" (
	"place_id" uuid NOT NULL CONSTRAINT "merge_requests_place_id_places_id_fk" REFERENCES "places"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL CONSTRAINT "merge_requests_member_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"into_id" uuid NOT NULL CONSTRAINT "merge_requests_into_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"asked_by" uuid CONSTRAINT "merge_requests_asked_by_members_id_fk" REFERENCES "members"("id") ON DELETE set null,
	"asked_at" timestamptz NOT NULL,
	"secret_hash" text,
	CONSTRAINT "merge_requests_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "merge_requests_are_of_two" CHECK ("member_id" <> "into_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "merge_requests_one_per_pair" ON "merge_requests" USING btree ("place_id","member_id","into_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "merge_requests_secret_opens_one" ON "merge_requests" USING btree ("secret_hash");
--> statement-breakpoint
CREATE INDEX "merge_requests_by_member" ON "merge_requests" USING btree ("member_id");
--> statement-breakpoint
CREATE INDEX "merge_requests_by_into" ON "merge_requests" USING btree ("into_id");
