-- What a room is like for those who come: step-free, quiet, with a screen.
ALTER TABLE "resources" ADD COLUMN "qualities" text[] DEFAULT '{}' NOT NULL;
