-- The other parts of a stay over several places are told with each of them.
CREATE INDEX "bookings_by_group" ON "bookings" USING btree ("group_id") WHERE "bookings"."group_id" is not null;
