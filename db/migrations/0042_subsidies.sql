-- What the department supports: a place, or any other project. Reference data, so `place_id` is no foreign key.
CREATE TABLE "supported_projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"commune_name" text NOT NULL,
	"commune_insee" text,
	"purpose" text NOT NULL,
	"purpose_english" text,
	"beneficiary_name" text,
	"beneficiary_siret" text,
	"place_id" uuid,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "supported_projects_name_is_not_blank" CHECK (btrim("name") <> ''),
	CONSTRAINT "supported_projects_siret_has_14_digits" CHECK ("beneficiary_siret" ~ '^[0-9]{14}$')
);
--> statement-breakpoint
CREATE INDEX "supported_projects_by_name" ON "supported_projects" USING btree ("name","id");
--> statement-breakpoint
CREATE INDEX "supported_projects_by_place" ON "supported_projects" USING btree ("place_id");
--> statement-breakpoint
-- A sum; its year stays unknown where no source says it. An agreement has all of its dates or is none.
CREATE TABLE "subsidies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL CONSTRAINT "subsidies_are_of_a_project" REFERENCES "supported_projects"("id") ON DELETE cascade,
	"section" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"year" integer,
	"decision_reference" text,
	"grantor_siret" text,
	"nature" text,
	"rae_id" text,
	"notified_to_eu" boolean,
	"signed_on" date,
	"starts_on" date,
	"ends_on" date,
	"published_on" date,
	"report_received_on" date,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "subsidies_section_is_known" CHECK ("section" in ('operating', 'investment', 'unspecified')),
	CONSTRAINT "subsidies_nature_is_known" CHECK ("nature" in ('cash', 'in_kind', 'both')),
	CONSTRAINT "subsidies_amount_is_positive" CHECK ("amount_cents" > 0),
	CONSTRAINT "subsidies_siret_has_14_digits" CHECK ("grantor_siret" ~ '^[0-9]{14}$'),
	CONSTRAINT "subsidies_agreement_is_whole" CHECK (num_nulls("signed_on", "starts_on", "ends_on") in (0, 3) and ("signed_on" is not null or num_nulls("published_on", "report_received_on") = 2)),
	CONSTRAINT "subsidies_agreement_ends_after_it_starts" CHECK ("ends_on" >= "starts_on")
);
--> statement-breakpoint
CREATE INDEX "subsidies_by_project" ON "subsidies" USING btree ("project_id");
--> statement-breakpoint
-- What was agreed on; what only the place knows of its publics is reported, with its date.
CREATE TABLE "subsidy_targets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subsidy_id" uuid NOT NULL CONSTRAINT "subsidy_targets_are_of_a_subsidy" REFERENCES "subsidies"("id") ON DELETE cascade,
	"position" integer NOT NULL,
	"metric" text NOT NULL,
	"value" double precision NOT NULL,
	"unit" text NOT NULL,
	"label" text,
	"reported_value" double precision,
	"reported_on" date,
	CONSTRAINT "subsidy_targets_have_a_unit_that_fits" CHECK (("metric", "unit") in (('occupancy', 'percent'), ('people', 'people'), ('events', 'events'), ('publics', 'percent'), ('publics', 'people'))),
	CONSTRAINT "subsidy_targets_value_is_positive" CHECK ("value" > 0),
	CONSTRAINT "subsidy_targets_publics_are_named" CHECK (("metric" = 'publics') = ("label" is not null)),
	CONSTRAINT "subsidy_targets_are_reported_with_a_date" CHECK (num_nulls("reported_value", "reported_on") in (0, 2) and ("metric" = 'publics' or "reported_on" is null))
);
--> statement-breakpoint
CREATE INDEX "subsidy_targets_by_subsidy" ON "subsidy_targets" USING btree ("subsidy_id","position");
--> statement-breakpoint
CREATE TABLE "subsidy_instalments" (
	"subsidy_id" uuid NOT NULL CONSTRAINT "subsidy_instalments_are_of_a_subsidy" REFERENCES "subsidies"("id") ON DELETE cascade,
	"position" integer NOT NULL,
	"due_on" date NOT NULL,
	"amount_cents" integer NOT NULL,
	"paid_on" date,
	CONSTRAINT "subsidy_instalments_pkey" PRIMARY KEY("subsidy_id","position"),
	CONSTRAINT "subsidy_instalments_amount_is_positive" CHECK ("amount_cents" > 0)
);
--> statement-breakpoint
-- Since when a target has been late, which its place is told first; `recovered_on` once it no longer is.
CREATE TABLE "target_warnings" (
	"target_id" uuid NOT NULL CONSTRAINT "target_warnings_are_of_a_target" REFERENCES "subsidy_targets"("id") ON DELETE cascade,
	"warned_on" date NOT NULL,
	"recovered_on" date,
	CONSTRAINT "target_warnings_pkey" PRIMARY KEY("target_id","warned_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "target_warnings_one_at_a_time" ON "target_warnings" USING btree ("target_id") WHERE "recovered_on" is null;
--> statement-breakpoint
-- Figures that the department has published of its support, as its page says and dates them.
CREATE TABLE "department_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"topic" text NOT NULL,
	"topic_english" text NOT NULL,
	"subject" text NOT NULL,
	"subject_english" text NOT NULL,
	"value" jsonb NOT NULL,
	"unit" text NOT NULL,
	"is_approximate" boolean DEFAULT false NOT NULL,
	"period" text,
	"note" text,
	"note_english" text,
	"source_line" integer NOT NULL
);
