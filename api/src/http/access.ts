import { readActorRow } from '@escale/db/auth';
import {
  type Access,
  type Actor,
  accesses,
  keepsAccounts,
  manages,
  type PlaceRole,
  worksAt,
} from '@escale/shared/kernel';
import type { FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readSessionId } from './session.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    sensitive?: string;
  }
}

/** The reading page for the API brings its own routes; all of them serve static files. */
const DOCUMENTATION = '/api/docs';

/** A route that says nothing about who may call it stops the start: silence is never "everyone". */
export const requireDeclaredAccess = (app: App): void => {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (url.startsWith(DOCUMENTATION)) return;
    if (!accesses.some((access) => access === config?.access))
      throw new Error(
        `${String(method)} ${url} declares no access; one of ${accesses.join(', ')} is needed.`,
      );
  });
};

/** The person behind a request, or null: no token, a forged or expired one, a session that ended. */
export const readActor = async (ports: Ports, request: FastifyRequest): Promise<Actor | null> => {
  const sessionId = await readSessionId(request);
  const row = sessionId === null ? null : await readActorRow(ports.database, sessionId);
  if (!row) return null;
  return {
    memberId: row.member_id,
    sessionId: row.session_id,
    email: row.email,
    displayName: row.display_name,
    locale: row.locale,
    platformRole: row.platform_role,
    placeRoles: new Map<string, PlaceRole>(row.roles.map(({ placeId, role }) => [placeId, role])),
  };
};

const isAllowed = (access: Access, actor: Actor): boolean => {
  if (access === 'admin') return actor.platformRole === 'admin';
  if (access === 'department') return actor.platformRole !== null;
  if (access !== 'manager') return true;
  const roles = [...actor.placeRoles.values()];
  return actor.platformRole === 'admin' || roles.some((role) => role === 'owner' || role === 'manager');
};

/**
 * The actor of a route that is not public. What a place decides is settled by `serve`, which knows the place.
 * @throws Refused not-signed-in | session-ended | not-allowed
 */
export const requireActor = async (ports: Ports, request: FastifyRequest, access: Access): Promise<Actor> => {
  const actor = await readActor(ports, request);
  if (!actor) {
    const carried =
      request.headers.authorization !== undefined || request.cookies.escale_access !== undefined;
    throw new Refused({ code: carried ? 'session-ended' : 'not-signed-in' });
  }
  if (!isAllowed(access, actor)) throw new Refused({ code: 'not-allowed' });
  return actor;
};

type NamedPlace = { id: string; status: string } | null;

/** A stranger to a published place is told no; to a draft, that there is nothing. */
const refuseStranger = (place: NamedPlace): never => {
  if (place?.status === 'published') throw new Refused({ code: 'not-allowed' });
  throw new Refused({ code: 'not-found' });
};

/** @throws Refused not-allowed | not-found */
export const requireManagement = (actor: Actor, place: NamedPlace): string =>
  place && manages(actor, place.id) ? place.id : refuseStranger(place);

/** @throws Refused not-allowed | not-found */
export const requireAccounts = (actor: Actor, place: NamedPlace): string =>
  place && keepsAccounts(actor, place.id) ? place.id : refuseStranger(place);

/** @throws Refused not-allowed | not-found */
export const requireStaff = (actor: Actor, place: NamedPlace): string =>
  place && worksAt(actor, place.id) ? place.id : refuseStranger(place);
