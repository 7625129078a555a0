CREATE TABLE "seeds" (
	"name" text PRIMARY KEY NOT NULL,
	"applied_at" timestamptz DEFAULT now() NOT NULL,
	CONSTRAINT "seeds_name_is_known" CHECK ("seeds"."name" in ('reference', 'demo'))
);
