import { placeOf } from '@escale/db/places';
import type { Actor, RouteContract, RouteInput, RouteOutput } from '@escale/shared/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import type { Ports } from '../ports.ts';
import { readActor, requireAccounts, requireActor, requireManagement, requireStaff } from './access.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import { noteLook } from './note-look.ts';

type Access<R extends RouteContract> = R['access'];
/** Nobody has to be signed in; with `calendar-token` the use case asks for the secret of the address. */
type Unsigned = 'public' | 'calendar-token';

/** What a role at the place that the path names decides. */
const atPlace = {
  'place-manager': requireManagement,
  'place-accounts': requireAccounts,
  'place-staff': requireStaff,
};
const isAtPlace = (access: string): access is keyof typeof atPlace => Object.hasOwn(atPlace, access);

/** What a handler is given: the checked parts of the request and whoever the route's access let in. */
export type Call<R extends RouteContract> = RouteInput<R> & {
  actor: Access<R> extends Unsigned ? null : Actor;
  placeId: Access<R> extends keyof typeof atPlace ? string : null;
  /** Present on routes whose contract asks for an Idempotency-Key. */
  idempotencyKey: R extends { idempotent: true } ? string : null;
  /** On public routes: the person, if one is signed in. */
  readActor: () => Promise<Actor | null>;
  /** On public routes that let strangers do less: the person, or a refusal. */
  requireActor: () => Promise<Actor>;
  request: FastifyRequest;
  reply: FastifyReply;
};

const successOf = (contract: RouteContract): number =>
  Object.keys(contract.schema.response)
    .map(Number)
    .find((status) => status < 300) ?? 200;

const textParam = (params: unknown, name: string): string | null => {
  const value: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, name) : null;
  return typeof value === 'string' ? value : null;
};

/** The place that the path names, for whom a role there is needed; else null. */
const placeFor = async (
  ports: Ports,
  { access }: RouteContract,
  actor: Actor,
  request: FastifyRequest,
): Promise<string | null> => {
  if (!isAtPlace(access)) return null;
  const slug = textParam(request.params, 'slug');
  const id = textParam(request.params, 'id');
  const place = await placeOf(ports.database, { slug, id });
  return atPlace[access](actor, place);
};

const callOf = async (
  ports: Ports,
  contract: RouteContract,
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const isUnsigned = contract.access === 'public' || contract.access === 'calendar-token';
  const actor = isUnsigned ? null : await requireActor(ports, request, contract.access);
  return {
    params: request.params,
    querystring: request.query,
    body: request.body,
    actor,
    placeId: actor && (await placeFor(ports, contract, actor, request)),
    idempotencyKey: contract.idempotent ? readIdempotencyKey(request) : null,
    readActor: () => readActor(ports, request),
    requireActor: () => requireActor(ports, request, 'signed-in'),
    request,
    reply,
  };
};

const readAbsentBodyAsEmpty = async (request: FastifyRequest): Promise<void> => {
  if (request.body === undefined || request.body === null) request.body = {};
};

/** Puts a contract on the air: its access, its schemas and one call. */
export const serve = <const R extends RouteContract>(
  app: App,
  ports: Ports,
  contract: R,
  handle: (call: Call<R>) => Promise<RouteOutput<R>>,
): void => {
  const { method, url, schema, access, sensitive, maxBytes } = contract;
  app.route({
    method,
    url,
    schema,
    config: { access, ...(sensitive !== undefined && { sensitive }) },
    ...(maxBytes !== undefined && { bodyLimit: maxBytes }),
    // No body means an empty one: a field that is needed is then named, and none is where all are optional.
    ...(schema.body && { preValidation: readAbsentBodyAsEmpty }),
    handler: async (request, reply) => {
      const call = await callOf(ports, contract, request, reply);
      // The schemas have just proven what the contract's types say; this is where the two meet.
      const answer = await handle(call as unknown as Call<R>);
      await noteLook(ports, contract, call);
      return reply.sent ? reply : reply.code(successOf(contract)).send(answer);
    },
  });
};
