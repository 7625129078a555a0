import postgres from 'postgres';
import { ClusterRefusal } from './cluster-refusal.ts';

/** Asks the server of a DATABASE_URL for its version; refuses within eight seconds, in one sentence, without the password. */
export async function assertServerAnswers(url: string): Promise<void> {
  const name = nameOf(url);
  const sql = postgres(url, { max: 1, connect_timeout: 7, onnotice: () => {} });
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer within 8 s')), 8_000);
  });
  try {
    const [row] = await Promise.race([sql`show server_version_num`, tooLate]);
    if (Number(row?.server_version_num) < 150_000) throw new Error('it is older than PostgreSQL 15');
  } catch (error) {
    throw new ClusterRefusal(
      `The PostgreSQL of DATABASE_URL (${name}) can't be used: ${reason(error)}. Start it or correct DATABASE_URL.`,
    );
  } finally {
    clearTimeout(timer);
    await sql.end({ timeout: 0 });
  }
}

function nameOf(url: string): string {
  if (!URL.canParse(url))
    throw new ClusterRefusal(
      'DATABASE_URL is no address: postgres://user:password@host:5432/database is the form.',
    );
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its host is unknown',
  CONNECT_TIMEOUT: 'no answer within 8 s',
  '28P01': 'it refuses the password',
  '28000': 'it refuses this user',
  '3D000': 'it has no such database',
};

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return reasons[code] ?? error.message;
}
