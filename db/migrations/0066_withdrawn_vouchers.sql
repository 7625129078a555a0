-- A sheet of codes that is lost: those that nobody has claimed are withdrawn, and nobody can claim them any more. What was
-- made before is dated by its id, which begins with the milliseconds of its making.
ALTER TABLE "vouchers" ADD COLUMN "made_at" timestamptz DEFAULT domain_now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "vouchers" ADD COLUMN "withdrawn_at" timestamptz;
--> statement-breakpoint
UPDATE "vouchers" SET "made_at" = to_timestamp(('x' || left(replace("id"::text, '-', ''), 12))::bit(48)::bigint / 1000.0);
--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_are_withdrawn_unclaimed" CHECK ("withdrawn_at" is null or "claimed_at" is null);
