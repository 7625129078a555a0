CREATE TABLE "job_heartbeats" (
	"job" text PRIMARY KEY NOT NULL,
	"every_minutes" integer NOT NULL,
	"planned_at" timestamptz DEFAULT now() NOT NULL,
	"last_run_at" timestamptz,
	CONSTRAINT "job_heartbeats_interval_is_positive" CHECK ("job_heartbeats"."every_minutes" > 0)
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "next_attempt_at" timestamptz DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "last_failure" text;
--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_attempts_are_not_negative" CHECK ("outbox"."attempts" >= 0);
--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("next_attempt_at","id") WHERE "outbox"."delivered_at" is null and "outbox"."attempts" < 16;
