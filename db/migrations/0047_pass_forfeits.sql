-- Points of a pass that a late cancellation did not give back: what the pass held before can be told from them.
CREATE TABLE "pass_forfeits" (
	"place_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"pass_id" uuid NOT NULL,
	"period_starts_on" date NOT NULL,
	"points" integer NOT NULL,
	CONSTRAINT "pass_forfeits_pkey" PRIMARY KEY("place_id","booking_id","pass_id","period_starts_on"),
	CONSTRAINT "pass_forfeits_are_of_a_booking" FOREIGN KEY ("place_id","booking_id") REFERENCES "bookings"("place_id","id") ON DELETE cascade,
	CONSTRAINT "pass_forfeits_come_from_a_period" FOREIGN KEY ("place_id","pass_id","period_starts_on") REFERENCES "pass_periods"("place_id","pass_id","starts_on"),
	CONSTRAINT "pass_forfeits_are_points" CHECK ("pass_forfeits"."points" > 0)
);
--> statement-breakpoint
CREATE INDEX "pass_forfeits_by_pass" ON "pass_forfeits" USING btree ("place_id","pass_id","period_starts_on");
