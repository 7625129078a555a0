import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { writePublicHolidays } from './places/public-holidays.ts';

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
const MIGRATION_LOCK = 920_001;

/** Brings the schema up to date; several processes may do so at once, an advisory lock lets one through. */
export const migrateDatabase = async (url: string): Promise<void> => {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 8,
    onnotice: () => undefined,
    connection: { application_name: 'escale-migrate', lock_timeout: 10_000 },
  });
  try {
    await sql`select set_config('lock_timeout', '0', false)`;
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await sql`select set_config('lock_timeout', '10s', false)`;
    await migrate(drizzle({ client: sql }), { migrationsFolder });
    await writePublicHolidays(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
};
