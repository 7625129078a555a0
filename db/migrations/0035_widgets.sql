-- How a place shows its bookings on a site of its own, and which sites may do so. No row: nowhere.
CREATE TABLE "place_widgets" (
	"place_id" uuid PRIMARY KEY NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"shown_on" text NOT NULL,
	"origins" text[] DEFAULT '{}'::text[] NOT NULL,
	"accent" text,
	"scheme" text DEFAULT 'auto' NOT NULL,
	"radius" smallint DEFAULT 8 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "place_widgets_shown_on_is_known" CHECK ("shown_on" in ('nowhere', 'listed', 'anywhere')),
	CONSTRAINT "place_widgets_scheme_is_known" CHECK ("scheme" in ('auto', 'light', 'dark')),
	CONSTRAINT "place_widgets_accent_is_a_colour" CHECK ("accent" ~ '^#[0-9a-f]{6}$'),
	CONSTRAINT "place_widgets_radius_is_in_range" CHECK ("radius" between 0 and 24)
);
