import type { Static, TSchema } from 'typebox';
import type { Access } from './actor.ts';

/** What one route promises: the same object validates, serialises, documents and types it, in API and web. */
export type RouteContract = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  url: string;
  access: Access;
  /**
   * Of what the department has no business in without a reason: the name under which its look stands in the audit
   * log, and an administrator's.
   */
  sensitive?: string;
  /** True where API.md requires an `Idempotency-Key`. */
  idempotent?: boolean;
  /** Where bodies may be larger than the megabyte that is enough for any JSON. */
  maxBytes?: number;
  schema: {
    operationId: string;
    summary: string;
    tags: string[];
    params?: TSchema;
    querystring?: TSchema;
    body?: TSchema;
    response: Record<number, TSchema>;
  };
};

export const route = <const R extends RouteContract>(contract: R): R => contract;

type Part<R extends RouteContract, K extends 'params' | 'querystring' | 'body'> = R['schema'] extends {
  [P in K]: infer S extends TSchema;
}
  ? { [P in K]: Static<S> }
  : unknown;

/** Everything a caller hands to a route, by the part of the request that carries it. */
export type RouteInput<R extends RouteContract> = Part<R, 'params'> &
  Part<R, 'querystring'> &
  Part<R, 'body'>;

type Success<T extends Record<number, TSchema>> = {
  [S in keyof T]: S extends 200 | 201 | 202 ? Static<T[S]> : S extends 204 ? undefined : never;
}[keyof T];

export type RouteOutput<R extends RouteContract> = Success<R['schema']['response']>;
