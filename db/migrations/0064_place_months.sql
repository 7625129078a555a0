-- Counted days added up by month: a year of thousands of places is then some ten thousand rows, not a million.
CREATE TABLE "place_months" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"open_minutes" integer NOT NULL,
	"booked_minutes" integer NOT NULL,
	"used_minutes" integer NOT NULL,
	"bookings" integer NOT NULL,
	"ended" integer NOT NULL,
	"no_shows" integer NOT NULL,
	"revenue_net_cents" bigint NOT NULL,
	CONSTRAINT "place_months_pkey" PRIMARY KEY("place_id","month","kind")
);
--> statement-breakpoint
INSERT INTO "place_months"
SELECT place_id, date_trunc('month', on_date::timestamp)::date, kind, sum(open_minutes), sum(booked_minutes), sum(used_minutes),
	sum(bookings), sum(ended), sum(no_shows), sum(revenue_net_cents)
FROM "place_days" GROUP BY 1, 2, 3;
