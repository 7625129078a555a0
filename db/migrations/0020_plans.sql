-- Where units stand: a plan per storey, drawn, with a picture under it if the place has one.
CREATE TABLE "plans" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"shapes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "plans_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "plans_name_is_not_blank" CHECK (btrim("name") <> ''),
	CONSTRAINT "plans_size_is_drawable" CHECK ("width" between 20 and 2000 and "height" between 20 and 2000),
	CONSTRAINT "plans_shapes_are_a_list" CHECK (jsonb_typeof("shapes") = 'array')
);
--> statement-breakpoint
CREATE TABLE "plan_units" (
	"place_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"form" text NOT NULL,
	"x" integer NOT NULL,
	"y" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"rotation" smallint DEFAULT 0 NOT NULL,
	"label_side" text NOT NULL,
	CONSTRAINT "plan_units_pkey" PRIMARY KEY("place_id","plan_id","unit_id"),
	CONSTRAINT "plan_units_stand_on_a_plan" FOREIGN KEY ("place_id","plan_id") REFERENCES "plans"("place_id","id") ON DELETE cascade,
	CONSTRAINT "plan_units_are_units_of_the_place" FOREIGN KEY ("place_id","unit_id") REFERENCES "units"("place_id","id") ON DELETE cascade,
	CONSTRAINT "plan_units_form_is_known" CHECK ("form" in ('rect', 'round')),
	CONSTRAINT "plan_units_label_side_is_known" CHECK ("label_side" in ('inside', 'above', 'below', 'left', 'right')),
	CONSTRAINT "plan_units_have_a_size" CHECK ("width" > 0 and "height" > 0),
	CONSTRAINT "plan_units_are_turned_once" CHECK ("rotation" between 0 and 359)
);
--> statement-breakpoint
CREATE INDEX "plan_units_by_unit" ON "plan_units" USING btree ("place_id","unit_id");
--> statement-breakpoint
CREATE TABLE "plan_backgrounds" (
	"place_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"mark" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" bytea NOT NULL,
	CONSTRAINT "plan_backgrounds_pkey" PRIMARY KEY("place_id","plan_id"),
	CONSTRAINT "plan_backgrounds_lie_under_a_plan" FOREIGN KEY ("place_id","plan_id") REFERENCES "plans"("place_id","id") ON DELETE cascade
);
