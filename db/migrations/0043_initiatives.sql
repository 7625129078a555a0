-- The guide of collaborative initiatives: entries, what people contribute and say of them, and lists for somebody.
-- French words as people type them: without accents, whatever their ending.
CREATE TEXT SEARCH CONFIGURATION french_folded (COPY = pg_catalog.french);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION french_folded ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
--> statement-breakpoint
CREATE TABLE "initiatives" (
	"id" uuid PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"summary" text NOT NULL,
	"themes" text[] NOT NULL,
	"needs" text[] DEFAULT '{}' NOT NULL,
	"audiences" text[] DEFAULT '{}' NOT NULL,
	"commune_insee" text CONSTRAINT "initiatives_commune_insee_communes_insee_fk" REFERENCES "communes"("insee"),
	"address" text,
	"website" text,
	"phone" text,
	"email" text,
	"opening" text,
	"source" text,
	"as_of" date,
	"contributed_by" text NOT NULL,
	"keywords" text DEFAULT '' NOT NULL,
	"folded_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('public.french_folded'::regconfig, "name"), 'A') || setweight(to_tsvector('public.french_folded'::regconfig, "keywords"), 'B') || setweight(to_tsvector('public.french_folded'::regconfig, "summary"), 'C')) STORED,
	"revision" integer DEFAULT 0 NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamptz NOT NULL,
	"changed_at" timestamptz NOT NULL,
	CONSTRAINT "initiatives_status_is_known" CHECK ("status" in ('draft', 'proposed', 'published', 'hidden')),
	CONSTRAINT "initiatives_contributor_is_a_role" CHECK ("contributed_by" in ('resident', 'professional', 'department')),
	CONSTRAINT "initiatives_name_is_not_blank" CHECK (btrim("name") <> ''),
	CONSTRAINT "initiatives_have_a_theme" CHECK (cardinality("themes") > 0)
);
--> statement-breakpoint
CREATE INDEX "initiatives_by_words" ON "initiatives" USING gin ("search");
--> statement-breakpoint
CREATE INDEX "initiatives_by_name" ON "initiatives" USING btree ("folded_name","id") WHERE "status" = 'published';
--> statement-breakpoint
CREATE INDEX "initiatives_by_commune" ON "initiatives" USING btree ("commune_insee");
--> statement-breakpoint
-- The name as lists read it: a function that knows no accents is not immutable, so no generated column can hold it.
CREATE FUNCTION fold_initiative_name() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  new.folded_name := folded(new.name);
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER initiatives_fold_their_name BEFORE INSERT OR UPDATE OF "name" ON "initiatives"
FOR EACH ROW EXECUTE FUNCTION fold_initiative_name();
--> statement-breakpoint
CREATE TABLE "initiative_places" (
	"place_id" uuid NOT NULL CONSTRAINT "initiative_places_place_id_places_id_fk" REFERENCES "places"("id") ON DELETE cascade,
	"initiative_id" uuid NOT NULL CONSTRAINT "initiative_places_initiative_id_initiatives_id_fk" REFERENCES "initiatives"("id") ON DELETE cascade,
	CONSTRAINT "initiative_places_pkey" PRIMARY KEY("place_id","initiative_id")
);
--> statement-breakpoint
CREATE INDEX "initiative_places_by_initiative" ON "initiative_places" USING btree ("initiative_id");
--> statement-breakpoint
CREATE TABLE "initiative_contributions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"initiative_id" uuid NOT NULL CONSTRAINT "initiative_contributions_initiative_id_initiatives_id_fk" REFERENCES "initiatives"("id") ON DELETE cascade,
	"member_id" uuid CONSTRAINT "initiative_contributions_member_id_members_id_fk" REFERENCES "members"("id") ON DELETE set null,
	"role" text NOT NULL,
	"kind" text NOT NULL,
	"changes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"created_at" timestamptz NOT NULL,
	"decided_at" timestamptz,
	CONSTRAINT "initiative_contributions_role_is_known" CHECK ("role" in ('resident', 'professional', 'department')),
	CONSTRAINT "initiative_contributions_kind_is_known" CHECK ("kind" in ('entry', 'change')),
	CONSTRAINT "initiative_contributions_status_is_known" CHECK ("status" in ('waiting', 'accepted', 'refused', 'withdrawn')),
	CONSTRAINT "initiative_contributions_are_refused_for_a_reason" CHECK (("status" = 'refused') = ("reason" is not null))
);
--> statement-breakpoint
CREATE INDEX "initiative_contributions_by_initiative" ON "initiative_contributions" USING btree ("initiative_id");
--> statement-breakpoint
CREATE INDEX "initiative_contributions_by_member" ON "initiative_contributions" USING btree ("member_id");
--> statement-breakpoint
CREATE INDEX "initiative_contributions_waiting" ON "initiative_contributions" USING btree ("id") WHERE "status" = 'waiting';
--> statement-breakpoint
CREATE TABLE "initiative_history" (
	"initiative_id" uuid NOT NULL CONSTRAINT "initiative_history_initiative_id_initiatives_id_fk" REFERENCES "initiatives"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"step" text NOT NULL,
	"role" text NOT NULL,
	"reason" text,
	"changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "initiative_history_pkey" PRIMARY KEY("initiative_id","id"),
	CONSTRAINT "initiative_history_step_is_known" CHECK ("step" in ('created', 'changed', 'published', 'hidden', 'imported')),
	CONSTRAINT "initiative_history_role_is_known" CHECK ("role" in ('resident', 'professional', 'department'))
);
--> statement-breakpoint
CREATE TABLE "initiative_reviews" (
	"initiative_id" uuid NOT NULL CONSTRAINT "initiative_reviews_initiative_id_initiatives_id_fk" REFERENCES "initiatives"("id") ON DELETE cascade,
	"member_id" uuid NOT NULL CONSTRAINT "initiative_reviews_member_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"role" text NOT NULL,
	"rating" smallint,
	"comment" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'visible' NOT NULL,
	"reason" text,
	"answer" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"changed_at" timestamptz NOT NULL,
	CONSTRAINT "initiative_reviews_pkey" PRIMARY KEY("initiative_id","member_id"),
	CONSTRAINT "initiative_reviews_role_is_known" CHECK ("role" in ('resident', 'professional', 'department')),
	CONSTRAINT "initiative_reviews_status_is_known" CHECK ("status" in ('visible', 'hidden')),
	CONSTRAINT "initiative_reviews_rate_from_one_to_five" CHECK ("rating" between 1 and 5),
	CONSTRAINT "initiative_reviews_say_something" CHECK ("rating" is not null or btrim("comment") <> ''),
	CONSTRAINT "initiative_reviews_are_hidden_for_a_reason" CHECK (("status" = 'hidden') = ("reason" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "initiative_reviews_by_id" ON "initiative_reviews" USING btree ("initiative_id","id");
--> statement-breakpoint
CREATE INDEX "initiative_reviews_by_member" ON "initiative_reviews" USING btree ("member_id");
--> statement-breakpoint
-- Who found an entry, or a review of it, wrong, until the department has decided.
CREATE TABLE "initiative_reports" (
	"initiative_id" uuid NOT NULL CONSTRAINT "initiative_reports_initiative_id_initiatives_id_fk" REFERENCES "initiatives"("id") ON DELETE cascade,
	"subject_id" uuid NOT NULL,
	"member_id" uuid NOT NULL CONSTRAINT "initiative_reports_member_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"reason" text NOT NULL,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "initiative_reports_pkey" PRIMARY KEY("initiative_id","subject_id","member_id")
);
--> statement-breakpoint
CREATE INDEX "initiative_reports_by_member" ON "initiative_reports" USING btree ("member_id");
--> statement-breakpoint
-- How much was written today by whom and from where, under names that nobody finds again tomorrow.
CREATE TABLE "initiative_salts" (
	"on_date" date PRIMARY KEY NOT NULL,
	"salt" uuid DEFAULT gen_random_uuid() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "initiative_writes" (
	"on_date" date NOT NULL CONSTRAINT "initiative_writes_on_date_initiative_salts_on_date_fk" REFERENCES "initiative_salts"("on_date") ON DELETE cascade,
	"writer" text NOT NULL,
	"writes" integer NOT NULL,
	CONSTRAINT "initiative_writes_pkey" PRIMARY KEY("on_date","writer")
);
--> statement-breakpoint
CREATE TABLE "guide_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL CONSTRAINT "guide_lists_member_id_members_id_fk" REFERENCES "members"("id") ON DELETE cascade,
	"label" text NOT NULL,
	"expires_on" date NOT NULL,
	"token_hash" text,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "guide_lists_label_is_short" CHECK (length(btrim("label")) between 1 and 40)
);
--> statement-breakpoint
CREATE INDEX "guide_lists_by_member" ON "guide_lists" USING btree ("member_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "guide_lists_token_opens_one" ON "guide_lists" USING btree ("token_hash");
--> statement-breakpoint
CREATE TABLE "guide_list_entries" (
	"list_id" uuid NOT NULL CONSTRAINT "guide_list_entries_list_id_guide_lists_id_fk" REFERENCES "guide_lists"("id") ON DELETE cascade,
	"initiative_id" uuid NOT NULL CONSTRAINT "guide_list_entries_initiative_id_initiatives_id_fk" REFERENCES "initiatives"("id") ON DELETE cascade,
	"note" text DEFAULT '' NOT NULL,
	"added_at" timestamptz NOT NULL,
	CONSTRAINT "guide_list_entries_pkey" PRIMARY KEY("list_id","initiative_id")
);
--> statement-breakpoint
CREATE INDEX "guide_list_entries_by_initiative" ON "guide_list_entries" USING btree ("initiative_id");
