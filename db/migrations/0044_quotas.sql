-- How many stays to come one person may have in a space at a time; 0: as many as they like.
ALTER TABLE "resources" ADD COLUMN "max_stays_ahead" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_quota_is_bounded" CHECK ("resources"."max_stays_ahead" between 0 and 1000);
