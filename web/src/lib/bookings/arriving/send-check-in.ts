import type { Problem } from '@escale/shared/kernel';
import { deserialize } from '$app/forms';
import type { KeptCheckIn } from './kept-check-in.ts';

/** `unsent`: no network, or a service that is not there; `signed-out`: nobody's session. */
export type Sent = { state: 'done' | 'unsent' | 'signed-out' } | { state: 'refused'; problem: Problem };

/** Sends a check-in by the form's own address. Told at once, nobody asks the clock of the phone. */
export async function sendCheckIn(address: string, { code, at }: KeptCheckIn, isNow: boolean): Promise<Sent> {
  const body = new FormData();
  body.set('code', code);
  if (!isNow) body.set('at', at);
  const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
  const response = await fetch(address, { method: 'POST', headers, body }).catch(() => null);
  if (!response) return { state: 'unsent' };
  const result = deserialize<Record<string, unknown>, { problem?: Problem }>(await response.text());
  if (result.type === 'redirect')
    return { state: result.location.includes('/connexion') ? 'signed-out' : 'done' };
  const problem = result.type === 'failure' ? result.data?.problem : undefined;
  return problem && problem.status < 500 && problem.status !== 429
    ? { state: 'refused', problem }
    : { state: 'unsent' };
}
