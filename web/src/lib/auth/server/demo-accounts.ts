import { placesContract } from '@escale/shared/places';
import type { Call } from '#lib/api/server/call.ts';

const accounts = [
  { email: 'freelance@escale.example', who: 'freelance' },
  { email: 'freelance2@escale.example', who: 'freelance2' },
  { email: 'manager.casaco@escale.example', who: 'casaco' },
  { email: 'manager.sceaux-smart@escale.example', who: 'sceauxSmart' },
  { email: 'departement@escale.example', who: 'departement' },
  { email: 'admin@escale.example', who: 'admin' },
] as const;

export type DemoAccounts = { accounts: typeof accounts; password: string };

/** The accounts of the demonstration, which is what runs where the bookable places are examples; else null. */
export async function demoAccounts(call: Call): Promise<DemoAccounts | null> {
  const answer = await call(placesContract.list, { querystring: { bookable: true, limit: 1 } });
  const isDemo = answer.ok && answer.value.items.some(({ example }) => example);
  return isDemo ? { accounts, password: 'demo-escale-92' } : null;
}
