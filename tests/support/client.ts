import { v7 as newId } from 'uuid';
import type { TestActor } from './actors.ts';
import type { TestApp } from './app.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Call = {
  as?: TestActor;
  body?: unknown;
  headers?: Record<string, string>;
  /** The Idempotency-Key: a new one for each write unless given, none when null. */
  key?: string | null;
};

const headersOf = (method: Method, { as: actor, body, headers, key = newId() }: Call) => ({
  ...(actor && { authorization: actor.authorization }),
  ...(key !== null && method !== 'GET' && { 'idempotency-key': key }),
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...headers,
});

/** Calls the API as outside programs do; paths are below /api/v1. */
export const clientOf =
  ({ app }: Pick<TestApp, 'app'>) =>
  async (method: Method, path: string, call: Call = {}) => {
    const { body } = call;
    const response = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: headersOf(method, call),
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const isJson = response.body !== '' && String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson ? response.json() : response.body,
    };
  };

export type Client = ReturnType<typeof clientOf>;
