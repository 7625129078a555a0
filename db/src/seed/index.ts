import type { Database } from '../connection.ts';

type SeedName = 'demo' | 'reference' | 'none';

export const applySeed = async (
  _database: Database,
  _name: SeedName,
  _options: { hashPassword: (plain: string) => Promise<string> },
): Promise<void> => undefined;
