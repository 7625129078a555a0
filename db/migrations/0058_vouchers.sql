-- Vouchers: the department gives hours or days within a budget. A code is kept as a hash; whom a programme is for and
-- who holds a voucher never meet on a screen.
CREATE TABLE "voucher_programmes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "voucher_programmes_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1) CONSTRAINT "voucher_programmes_number_is_its_own" UNIQUE,
	"name" text NOT NULL,
	"public_label" text NOT NULL,
	"unit" text NOT NULL,
	"budget_cents" integer NOT NULL,
	"drawn_cents" integer DEFAULT 0 NOT NULL,
	"rate_net_cents" integer NOT NULL,
	"vat_rate_basis_points" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"ended_on" date,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamptz DEFAULT domain_now() NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "voucher_programmes_unit_is_known" CHECK ("unit" in ('hour', 'day')),
	CONSTRAINT "voucher_programmes_run_forward" CHECK ("valid_from" <= "valid_until"),
	CONSTRAINT "voucher_programmes_are_never_overspent" CHECK ("drawn_cents" between 0 and "budget_cents")
);
--> statement-breakpoint
CREATE TABLE "voucher_places" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"programme_id" uuid NOT NULL REFERENCES "voucher_programmes"("id"),
	"agreed_at" timestamptz DEFAULT domain_now() NOT NULL,
	"left_on" date,
	CONSTRAINT "voucher_places_pkey" PRIMARY KEY("place_id","programme_id")
);
--> statement-breakpoint
CREATE INDEX "voucher_places_by_programme" ON "voucher_places" USING btree ("programme_id");
--> statement-breakpoint
CREATE TABLE "vouchers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL REFERENCES "voucher_programmes"("id"),
	"batch_id" uuid NOT NULL,
	"code_hash" text NOT NULL CONSTRAINT "vouchers_code_is_single" UNIQUE,
	"granted_parts" integer NOT NULL,
	"parts_left" integer NOT NULL,
	"member_id" uuid REFERENCES "members"("id") ON DELETE set null,
	"claimed_at" timestamptz,
	"expires_on" date NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "vouchers_are_never_overdrawn" CHECK ("parts_left" between 0 and "granted_parts" and "granted_parts" > 0),
	CONSTRAINT "vouchers_have_a_holder_once_claimed" CHECK ("member_id" is null or "claimed_at" is not null)
);
--> statement-breakpoint
CREATE INDEX "vouchers_by_programme" ON "vouchers" USING btree ("programme_id","batch_id");
--> statement-breakpoint
CREATE INDEX "vouchers_by_member" ON "vouchers" USING btree ("member_id");
--> statement-breakpoint
CREATE TABLE "voucher_spends" (
	"place_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"voucher_id" uuid NOT NULL REFERENCES "vouchers"("id"),
	"programme_id" uuid NOT NULL REFERENCES "voucher_programmes"("id"),
	"parts" integer NOT NULL,
	"net_cents" integer NOT NULL,
	"vat_cents" integer NOT NULL,
	"ends_on" date NOT NULL,
	"forfeited_at" timestamptz,
	CONSTRAINT "voucher_spends_pkey" PRIMARY KEY("place_id","booking_id"),
	CONSTRAINT "voucher_spends_pay_for_a_booking" FOREIGN KEY ("place_id","booking_id") REFERENCES "bookings"("place_id","id") ON DELETE cascade,
	CONSTRAINT "voucher_spends_take_something" CHECK ("parts" > 0 and "net_cents" >= 0 and "vat_cents" >= 0)
);
--> statement-breakpoint
CREATE INDEX "voucher_spends_by_programme" ON "voucher_spends" USING btree ("programme_id","place_id","ends_on");
--> statement-breakpoint
CREATE INDEX "voucher_spends_by_voucher" ON "voucher_spends" USING btree ("voucher_id");
