import type { Tariff } from '@escale/shared/pricing';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';

export type TariffRow = Tariff & { currency: string; isExample: boolean };

/** Every tariff of the resource `r`, past and to come. */
export const tariffsAsJson = (sql: postgres.ISql): Fragment => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('formula', t.formula, 'audience', t.audience,
      'amountCents', t.amount_cents, 'currency', t.currency, 'vatRateBasisPoints', t.vat_rate_basis_points,
      'validFrom', t.valid_from, 'isExample', t.is_example) order by t.audience, t.formula, t.valid_from), '[]')
    from tariffs t where t.place_id = r.place_id and t.resource_id = r.id)`;
