import { setClock } from '@escale/db';
import { openTestApp, type TestApp } from './app.ts';
import { type Client, clientOf } from './client.ts';
import { createPlace, createResource, type PlaceWish, type ResourceWish } from './place.ts';

/** The API, a client, and ways to furnish the town; one for each test file. */
export type Scene = TestApp & {
  sql: TestApp['database']['sql'];
  call: Client;
  place: (wish?: PlaceWish) => ReturnType<typeof createPlace>;
  resource: (place: { id: string; slug: string }, wish?: ResourceWish) => ReturnType<typeof createResource>;
  /** Runs a part of a test at another moment of the product's clock. */
  at: <T>(instant: string, work: () => Promise<T>) => Promise<T>;
};

export const openScene = async (options: Parameters<typeof openTestApp>[0] = {}): Promise<Scene> => {
  const escale = await openTestApp(options);
  const { database } = escale;
  const { sql } = database;
  const at = async <T>(instant: string, work: () => Promise<T>): Promise<T> => {
    const [before] = await sql<{ offset: string }[]>`select clock_offset::text as offset from product_clock`;
    await setClock(database, Date.parse(instant));
    try {
      return await work();
    } finally {
      await sql`update product_clock set clock_offset = ${before?.offset ?? '0'}::text::interval`;
    }
  };
  return {
    ...escale,
    sql,
    call: clientOf(escale),
    place: (wish) => createPlace(sql, wish),
    resource: (place, wish) => createResource(sql, place, wish),
    at,
  };
};
