-- What says who somebody is goes by itself: people are warned before, and what was written about a stay is found by its end.
ALTER TABLE "members" ADD COLUMN "unused_warned_at" timestamp with time zone;
