-- What a place keeps of a person: each note with who wrote it and when, and never rewritten. The person may read it.
CREATE TABLE "member_notes" (
	"place_id" uuid NOT NULL CONSTRAINT "member_notes_place_id_places_id_fk" REFERENCES "places"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL CONSTRAINT "member_notes_member_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"text" text NOT NULL,
	"written_by" uuid CONSTRAINT "member_notes_written_by_members_id_fk" REFERENCES "members"("id") ON DELETE set null,
	"written_at" timestamptz NOT NULL,
	CONSTRAINT "member_notes_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "member_notes_say_something" CHECK (btrim("text") <> '' and length("text") <= 2000)
);
--> statement-breakpoint
CREATE INDEX "member_notes_by_member" ON "member_notes" USING btree ("member_id","place_id");
--> statement-breakpoint
-- What a place was paid for a stay, or gave back; rows are only ever added.
CREATE TABLE "booking_payments" (
	"place_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"amount_cents" integer NOT NULL,
	"paid_at" timestamptz NOT NULL,
	"received_by" uuid CONSTRAINT "booking_payments_received_by_members_id_fk" REFERENCES "members"("id") ON DELETE set null,
	CONSTRAINT "booking_payments_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "booking_payments_pay_a_booking" FOREIGN KEY ("place_id","booking_id") REFERENCES "bookings"("place_id","id") ON DELETE cascade,
	CONSTRAINT "booking_payments_move_money" CHECK ("amount_cents" <> 0)
);
--> statement-breakpoint
CREATE INDEX "booking_payments_by_booking" ON "booking_payments" USING btree ("place_id","booking_id");
