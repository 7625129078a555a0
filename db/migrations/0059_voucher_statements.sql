-- What the department repays a place for a month. The figures are frozen when it is prepared: what is attested later
-- goes into the next month's, and a trigger refuses any silent change.
CREATE TABLE "voucher_statements" (
	"place_id" uuid NOT NULL REFERENCES "places"("id"),
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL REFERENCES "voucher_programmes"("id"),
	"number" text NOT NULL,
	"month" text NOT NULL,
	"stays" integer NOT NULL,
	"parts" integer NOT NULL,
	"people" integer NOT NULL,
	"correction_stays" integer NOT NULL,
	"correction_cents" integer NOT NULL,
	"net_cents" integer NOT NULL,
	"vat_cents" integer NOT NULL,
	"state" text DEFAULT 'prepared' NOT NULL,
	"prepared_on" date NOT NULL,
	"approved_on" date,
	"paid_on" date,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "voucher_statements_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "voucher_statements_one_a_month" UNIQUE("place_id","programme_id","month"),
	CONSTRAINT "voucher_statements_number_is_its_own" UNIQUE("number"),
	CONSTRAINT "voucher_statements_state_is_known" CHECK ("state" in ('prepared', 'approved', 'paid')),
	CONSTRAINT "voucher_statements_dates_tell_the_state" CHECK (("approved_on" is not null) = ("state" in ('approved', 'paid')) and ("paid_on" is not null) = ("state" = 'paid'))
);
--> statement-breakpoint
CREATE INDEX "voucher_statements_by_programme" ON "voucher_statements" USING btree ("programme_id");
--> statement-breakpoint
CREATE TABLE "voucher_statement_stays" (
	"place_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"is_correction" boolean NOT NULL,
	CONSTRAINT "voucher_statement_stays_pkey" PRIMARY KEY("place_id","booking_id"),
	CONSTRAINT "voucher_statement_stays_are_of_a_statement" FOREIGN KEY ("place_id","statement_id") REFERENCES "voucher_statements"("place_id","id"),
	CONSTRAINT "voucher_statement_stays_are_bookings" FOREIGN KEY ("place_id","booking_id") REFERENCES "bookings"("place_id","id")
);
--> statement-breakpoint
CREATE INDEX "voucher_statement_stays_by_statement" ON "voucher_statement_stays" USING btree ("place_id","statement_id");
--> statement-breakpoint
CREATE TABLE "voucher_statement_numbers" (
	"year" integer PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION voucher_statements_are_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if (to_jsonb(new) - 'state' - 'approved_on' - 'paid_on') <> (to_jsonb(old) - 'state' - 'approved_on' - 'paid_on') then
    raise exception 'a statement that was prepared changes no more' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER voucher_statements_are_frozen BEFORE UPDATE ON "voucher_statements"
  FOR EACH ROW EXECUTE FUNCTION voucher_statements_are_frozen();
