import type { TestPlace, TestResource } from './place.ts';
import type { Scene } from './scene.ts';

const waiting = async ({ sql }: Scene): Promise<boolean> => {
  const rows = await sql`select 1 from pg_locks where locktype = 'advisory' and not granted`;
  return rows.length > 0;
};

/**
 * Lets a request come as far as the lock of a space, something else happen while it stands there, and then the request
 * go on: what was read before the lock is history by then.
 */
export const meanwhile = <T>(
  scene: Scene,
  { place, space }: { place: TestPlace; space: TestResource },
  request: () => Promise<T>,
  happen: () => Promise<unknown>,
): Promise<T> => {
  const name = `packing:${place.id}:${space.unitIds.toSorted()[0]}`;
  return scene.sql
    .begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
      const answer = request();
      while (!(await waiting(scene))) await new Promise((resolve) => setTimeout(resolve, 5));
      await happen();
      return { answer };
    })
    .then(({ answer }) => answer);
};
