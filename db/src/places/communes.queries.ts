import type { Executor } from '../transaction.ts';

export type CommuneKey = { insee: string; name: string };

export const readCommuneOfInsee = async ({ sql }: Executor, insee: string): Promise<CommuneKey | null> => {
  const [row] = await sql<CommuneKey[]>`select insee, name from communes where insee = ${insee}`;
  return row ?? null;
};

/** Accents, case and hyphens don't matter; of two namesakes the one that has the postcode. */
export const readCommuneOfName = async (
  { sql }: Executor,
  { name, postcode }: { name: string; postcode: string },
): Promise<CommuneKey | null> => {
  const [row] = await sql<CommuneKey[]>`
    select insee, name from communes where folded(name) = folded(${name})
    order by ${postcode} = any(postcodes) desc, insee limit 1`;
  return row ?? null;
};

/** Null: a place in none of the communes that are known. */
export const readCommuneOfPlace = async ({ sql }: Executor, placeId: string): Promise<string | null> => {
  const [row] = await sql<
    { insee: string | null }[]
  >`select commune_insee as insee from places where id = ${placeId}`;
  return row?.insee ?? null;
};
