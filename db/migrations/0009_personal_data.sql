-- Who has asked to be forgotten keeps a number, so that what was counted by persons can be counted again.
ALTER TABLE "members" ADD COLUMN "erased_at" timestamptz;
--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_erased_are_nobody"
	CHECK ("erased_at" is null or ("password_hash" is null and "platform_role" is null and "email" = "id" || '@erased.invalid'));
--> statement-breakpoint
CREATE TABLE "password_resets" (
	"member_id" uuid PRIMARY KEY NOT NULL REFERENCES "members"("id") ON DELETE cascade,
	"token_hash" text NOT NULL,
	"expires_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "password_resets_token_opens_one" ON "password_resets" USING btree ("token_hash");
