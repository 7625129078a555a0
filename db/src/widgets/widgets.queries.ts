import type { WidgetFields } from '@escale/shared/widgets';
import type { Executor } from '../transaction.ts';

export type WidgetRow = WidgetFields & { revision: number };

const select = (sql: Executor['sql']) => sql`
  select shown_on as "shownOn", origins, accent, scheme, radius, revision from place_widgets`;

/** Null: the place has never set anything. */
export const readWidget = async ({ sql }: Executor, placeId: string): Promise<WidgetRow | null> => {
  const [row] = await sql<WidgetRow[]>`${select(sql)} where place_id = ${placeId}`;
  return row ?? null;
};

/** False when what stands is not what the writer has seen (0: nothing yet); then nothing is written. */
export const writeWidget = async (
  { sql }: Executor,
  placeId: string,
  { shownOn, origins, accent, scheme, radius }: WidgetFields,
  seen: number,
): Promise<boolean> => {
  const { count } =
    seen === 0
      ? await sql`
          insert into place_widgets (place_id, shown_on, origins, accent, scheme, radius)
          values (${placeId}, ${shownOn}, ${origins}, ${accent}, ${scheme}, ${radius})
          on conflict (place_id) do nothing`
      : await sql`
          update place_widgets set shown_on = ${shownOn}, origins = ${origins}, accent = ${accent},
            scheme = ${scheme}, radius = ${radius}, revision = revision + 1
          where place_id = ${placeId} and revision = ${seen}`;
  return count === 1;
};
