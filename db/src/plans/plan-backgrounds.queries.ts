import type { Executor } from '../transaction.ts';

type Key = { placeId: string; planId: string };

export type Background = { mark: string; width: number; height: number; bytes: Buffer };

export const readBackground = async (
  { sql }: Executor,
  { placeId, planId }: Key,
): Promise<Pick<Background, 'mark' | 'bytes'> | null> => {
  const [row] = await sql<Pick<Background, 'mark' | 'bytes'>[]>`
    select mark, bytes from plan_backgrounds where place_id = ${placeId} and plan_id = ${planId}`;
  return row ?? null;
};

/** Another picture, or none, under a plan that is locked: its revision goes on. */
export const writeBackground = async (
  { sql }: Executor,
  { placeId, planId, background }: Key & { background: Background | null },
): Promise<void> => {
  await sql`delete from plan_backgrounds where place_id = ${placeId} and plan_id = ${planId}`;
  if (background)
    await sql`
      insert into plan_backgrounds (place_id, plan_id, mark, width, height, bytes)
      values (${placeId}, ${planId}, ${background.mark}, ${background.width}, ${background.height}, ${background.bytes})`;
  await sql`
    update plans set revision = revision + 1, is_example = false where place_id = ${placeId} and id = ${planId}`;
};
