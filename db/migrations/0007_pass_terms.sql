-- What a person has bought stays as it was sold: until now name, points and spaces were read from the product, which
-- a place may change. What was sold before gets the terms that its product has today; nothing older is known.
CREATE TABLE "pass_resources" (
	"place_id" uuid NOT NULL,
	"pass_id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	CONSTRAINT "pass_resources_pkey" PRIMARY KEY("place_id","pass_id","resource_id")
);
--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "points" integer;--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "vat_rate_basis_points" integer;--> statement-breakpoint
update passes ps set name = pp.name, kind = pp.kind, points = pp.points,
  vat_rate_basis_points = pp.vat_rate_basis_points
from pass_products pp where pp.place_id = ps.place_id and pp.id = ps.product_id;--> statement-breakpoint
insert into pass_resources (place_id, pass_id, resource_id)
select ps.place_id, ps.id, pr.resource_id
from passes ps join pass_product_resources pr on pr.place_id = ps.place_id and pr.product_id = ps.product_id;--> statement-breakpoint
ALTER TABLE "passes" ALTER COLUMN "name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "passes" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "passes" ALTER COLUMN "vat_rate_basis_points" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "pass_resources" ADD CONSTRAINT "pass_resources_belong_to_a_pass" FOREIGN KEY ("place_id","pass_id") REFERENCES "public"."passes"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pass_resources" ADD CONSTRAINT "pass_resources_name_a_resource" FOREIGN KEY ("place_id","resource_id") REFERENCES "public"."resources"("place_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pass_resources_by_resource" ON "pass_resources" USING btree ("place_id","resource_id");--> statement-breakpoint
ALTER TABLE "passes" ADD CONSTRAINT "passes_kind_is_known" CHECK ("passes"."kind" in ('pass', 'subscription'));--> statement-breakpoint
ALTER TABLE "passes" ADD CONSTRAINT "passes_end_unless_they_renew" CHECK ("passes"."kind" = 'subscription' or "passes"."ends_on" is not null);
