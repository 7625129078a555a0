import { setTimeout as wait } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Database } from './connection.ts';

const CHANNEL = 'place_changes';
/** What happens within it is told together. */
const GATHER_MS = 50;
/** A payload is at most 8,000 bytes: so many ids. */
const MOST_IN_ONE = 200;

const touched = new WeakMap<postgres.ISql, Set<string>>();

/** Says, in a transaction, that what the place's planning shows will be different once it commits. */
export const touchPlace = ({ sql }: { sql: postgres.ISql }, placeId: string): void => {
  touched.get(sql)?.add(placeId);
};

/** The places that are touched from now on through this client. */
export const touchedThrough = (sql: postgres.ISql): ReadonlySet<string> => {
  const places = new Set<string>();
  touched.set(sql, places);
  return places;
};

const waiting = new WeakMap<Database, Set<string>>();

/**
 * Tells every process which places have changed, once that is committed. Not inside the transaction: PostgreSQL
 * commits those that notify one after the other, fsync included, and bookings must not wait in that line.
 */
export const announceChanges = (database: Database, placeIds: Iterable<string>): void => {
  const known = waiting.get(database);
  const places = known ?? new Set<string>();
  for (const id of placeIds) places.add(id);
  if (known || places.size === 0) return;
  waiting.set(database, places);
  wait(GATHER_MS, undefined, { ref: false })
    .then(() => {
      waiting.delete(database);
      return Promise.all(chunksOf([...places]).map((ids) => database.sql.notify(CHANNEL, ids.join(' '))));
    })
    // Whoever follows a place also looks again by themselves: a change that is not told is seen later, not never.
    .catch(() => undefined);
};

const chunksOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / MOST_IN_ONE) }, (_, nth) =>
    ids.slice(nth * MOST_IN_ONE, (nth + 1) * MOST_IN_ONE),
  );

/**
 * Hears, on a connection of its own, of every place that changes; `onListening` also after the connection was lost.
 * The answer stops it.
 */
export const listenForChanges = async (
  { sql }: Database,
  { onChange, onListening }: { onChange: (placeId: string) => void; onListening: () => void },
): Promise<() => Promise<void>> => {
  const { unlisten } = await sql.listen(CHANNEL, (ids) => ids.split(' ').forEach(onChange), onListening);
  return unlisten;
};

/** Something that every listener hears and that names no place: who does not hear it is not listening any more. */
export const callListeners = async ({ sql }: Database): Promise<void> => {
  await sql.notify(CHANNEL, 'anybody');
};
