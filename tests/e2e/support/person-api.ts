import { type APIRequestContext, expect } from '@playwright/test';
import { type Person, tokenOf } from './people.ts';

export type PersonApi = (
  method: 'GET' | 'POST',
  path: string,
  data?: unknown,
) => Promise<Record<string, string>>;

/** The API as a program of that person calls it, to furnish a journey quickly and to judge what came of it. */
export async function apiOf(request: APIRequestContext, person: Person): Promise<PersonApi> {
  const accessToken = await tokenOf(request, person);
  return async (method, path, data) => {
    const answer = await request.fetch(`/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, 'idempotency-key': crypto.randomUUID() },
      ...(data === undefined ? {} : { data }),
    });
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  };
}
