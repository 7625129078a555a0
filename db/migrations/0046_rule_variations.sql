-- Rules of a space that differ by audience, formula and date, as its tariffs do.
ALTER TABLE "resources" ADD COLUMN "rule_variations" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_rule_variations_are_a_list" CHECK (jsonb_typeof("resources"."rule_variations") = 'array');
