-- What the place noted for somebody on the phone or at the door: who noted it, and the number to call back.
CREATE TABLE "walk_ins" (
	"place_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"phone" text,
	"booked_by" uuid CONSTRAINT "walk_ins_booked_by_members_id_fk" REFERENCES "members"("id") ON DELETE set null,
	CONSTRAINT "walk_ins_pkey" PRIMARY KEY("place_id","booking_id"),
	CONSTRAINT "walk_ins_note_a_booking" FOREIGN KEY ("place_id","booking_id") REFERENCES "bookings"("place_id","id") ON DELETE cascade,
	CONSTRAINT "walk_ins_phone_is_short" CHECK (length("phone") between 6 and 32)
);
--> statement-breakpoint
CREATE INDEX "walk_ins_with_a_phone" ON "walk_ins" USING btree ("place_id","booking_id") WHERE "phone" is not null;
