-- What a place reports of a year: a draft that it writes, and the versions that it has closed, which stay as they are.
CREATE TABLE "yearly_reports" (
	"place_id" uuid NOT NULL CONSTRAINT "yearly_reports_are_of_a_place" REFERENCES "places"("id") ON DELETE cascade,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"narratives" jsonb NOT NULL,
	"figures" jsonb,
	"definition_version" integer,
	"sha256" text,
	"closed_at" timestamptz,
	"closed_by_role" text,
	"reopened_because" text,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "yearly_reports_pkey" PRIMARY KEY("place_id","year","version"),
	CONSTRAINT "yearly_reports_status_is_known" CHECK ("status" in ('draft', 'closed')),
	CONSTRAINT "yearly_reports_closed_by_role_is_known" CHECK ("closed_by_role" in ('owner', 'manager', 'admin', 'example')),
	CONSTRAINT "yearly_reports_count_from_one" CHECK ("version" >= 1 and "revision" >= 0),
	CONSTRAINT "yearly_reports_are_frozen_whole" CHECK (num_nulls("figures", "definition_version", "sha256", "closed_at", "closed_by_role") = case "status" when 'closed' then 0 else 5 end),
	CONSTRAINT "yearly_reports_hash_is_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "yearly_reports_reopened_say_why" CHECK (("version" = 1) = ("reopened_because" is null) and btrim("reopened_because") <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX "yearly_reports_one_draft" ON "yearly_reports" USING btree ("place_id","year") WHERE "status" = 'draft';
--> statement-breakpoint
CREATE INDEX "yearly_reports_by_year" ON "yearly_reports" USING btree ("year","place_id");
--> statement-breakpoint
-- A closed version is what was handed in: a correction is a version of its own. Only with its place does it go.
CREATE FUNCTION keep_closed_report() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if tg_op = 'DELETE' and not exists (select 1 from places where id = old.place_id) then return old; end if;
  raise exception 'a closed report stays as it is' using errcode = 'restrict_violation', constraint = 'yearly_reports_closed_stay';
end $$;
--> statement-breakpoint
CREATE TRIGGER "yearly_reports_closed_stay" BEFORE UPDATE OR DELETE ON "yearly_reports" FOR EACH ROW WHEN (old.status = 'closed') EXECUTE FUNCTION keep_closed_report();
