import type { Tariff } from '@escale/shared/pricing';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

/** Every tariff of the resource `r`, past and to come. */
export const tariffsAsJson = (sql: postgres.ISql): Fragment => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('formula', t.formula, 'audience', t.audience,
      'amountCents', t.amount_cents, 'vatRateBasisPoints', t.vat_rate_basis_points,
      'validFrom', t.valid_from)), '[]')
    from tariffs t where t.place_id = r.place_id and t.resource_id = r.id)`;

/** The whole list in the place of the one before; the caller has locked the resource. */
export const replaceTariffs = async (
  { sql }: Executor,
  { placeId, resourceId, tariffs }: { placeId: string; resourceId: string; tariffs: readonly Tariff[] },
): Promise<void> => {
  await sql`delete from tariffs where place_id = ${placeId} and resource_id = ${resourceId}`;
  await sql`
    insert into tariffs (place_id, resource_id, formula, audience, valid_from, amount_cents, vat_rate_basis_points)
    select ${placeId}, ${resourceId}, t.*
    from jsonb_to_recordset(${JSON.stringify(tariffs)}::jsonb) as t(
      "formula" text, "audience" text, "validFrom" date, "amountCents" int, "vatRateBasisPoints" int)`;
};
