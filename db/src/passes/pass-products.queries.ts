import type { NewPassProduct, PassProductChange, PassProductSchema } from '@escale/shared/passes';
import { todayThere } from '../places/place-items.queries.ts';
import type { Executor } from '../transaction.ts';

type Key = { placeId: string; id: string };

/** What a place sells, or the one asked for; what is retired is not told. */
export const readPassProducts = async (
  { sql }: Executor,
  { placeId, id }: { placeId: string; id: string | null },
): Promise<PassProductSchema[]> => sql<PassProductSchema[]>`
  select pp.id, p.slug as "placeSlug", pp.name, pp.kind, pp.points, pp.points_per_half_day as "pointsPerHalfDay",
    pp.points_per_day as "pointsPerDay", pp.valid_months as "validMonths", pp.amount_cents as "amountCents",
    'EUR' as currency, pp.vat_rate_basis_points as "vatRateBasisPoints", pp.is_example as example,
    (select coalesce(jsonb_agg(pr.resource_id order by pr.resource_id), '[]') from pass_product_resources pr
      where pr.place_id = pp.place_id and pr.product_id = pp.id) as "resourceIds"
  from pass_products pp join places p on p.id = pp.place_id
  where pp.place_id = ${placeId} and (${id}::uuid is null or pp.id = ${id}) and pp.retired_on is null
  order by pp.amount_cents, pp.id`;

/** Nobody else changes or retires the product until the transaction ends; false where there is none on sale. */
export const lockPassProduct = async ({ sql }: Executor, { placeId, id }: Key): Promise<boolean> => {
  const rows = await sql`
    select 1 from pass_products where place_id = ${placeId} and id = ${id} and retired_on is null for update`;
  return rows.length > 0;
};

/** With the row by which its id alone leads to its place. */
export const insertPassProduct = async (
  { sql }: Executor,
  { placeId, id }: Key,
  product: NewPassProduct & { validMonths: number },
): Promise<void> => {
  await sql`insert into place_of_id (id, place_id) values (${id}, ${placeId})`;
  await sql`
    insert into pass_products (place_id, id, name, kind, points, points_per_half_day, points_per_day, valid_months,
      amount_cents, vat_rate_basis_points)
    values (${placeId}, ${id}, ${product.name.trim()}, ${product.kind}, ${product.points ?? null},
      ${product.pointsPerHalfDay ?? null}, ${product.pointsPerDay ?? null}, ${product.validMonths},
      ${product.amountCents}, ${product.vatRateBasisPoints})`;
};

export const updatePassProduct = async (
  { sql }: Executor,
  { placeId, id }: Key,
  { name, amountCents, vatRateBasisPoints }: PassProductChange,
): Promise<void> => {
  await sql`
    update pass_products set name = coalesce(${name?.trim() ?? null}, name),
      amount_cents = coalesce(${amountCents ?? null}::int, amount_cents),
      vat_rate_basis_points = coalesce(${vatRateBasisPoints ?? null}::int, vat_rate_basis_points)
    where place_id = ${placeId} and id = ${id}`;
};

/** The spaces it pays for; the answer is those of them that the place has not. */
export const replacePassResources = async (
  { sql }: Executor,
  { placeId, id }: Key,
  resourceIds: readonly string[],
): Promise<string[]> => {
  const known = await sql<{ id: string }[]>`
    select id from resources where place_id = ${placeId} and id = any(${[...resourceIds]}::uuid[])`;
  const foreign = resourceIds.filter((wanted) => !known.some((row) => row.id === wanted.toLowerCase()));
  if (foreign.length > 0) return foreign;
  await sql`delete from pass_product_resources where place_id = ${placeId} and product_id = ${id}`;
  await sql`
    insert into pass_product_resources (place_id, product_id, resource_id)
    select ${placeId}, ${id}, resource_id from unnest(${[...resourceIds]}::uuid[]) as resource_id`;
  return [];
};

export const retirePassProduct = async ({ sql }: Executor, { placeId, id }: Key): Promise<void> => {
  await sql`
    update pass_products pp set retired_on = ${todayThere(sql)} from places p
    where p.id = ${placeId} and pp.place_id = p.id and pp.id = ${id}`;
};
