/**
 * Who may call a route. `manager` is an owner or manager of some place, `place-manager` one of the very place that
 * the path names, `place-accounts` one of them or an accountant of it, `place-staff` anyone with a role there; an
 * administrator passes all four. `department` is the
 * department's own accounts. `calendar-token` is whoever has the secret in the address: calendar programs can't
 * sign in.
 */
export const accesses = [
  'public',
  'calendar-token',
  'signed-in',
  'manager',
  'place-manager',
  'place-accounts',
  'place-staff',
  'department',
  'admin',
] as const;
export type Access = (typeof accesses)[number];

export const placeRoles = ['owner', 'manager', 'host', 'accountant'] as const;
export type PlaceRole = (typeof placeRoles)[number];

export const platformRoles = ['department', 'admin'] as const;
export type PlatformRole = (typeof platformRoles)[number];

/** The person behind a request, read anew from the database each time so that a change of role bites at once. */
export type Actor = {
  memberId: string;
  sessionId: string;
  email: string;
  displayName: string;
  locale: 'fr' | 'en';
  platformRole: PlatformRole | null;
  placeRoles: ReadonlyMap<string, PlaceRole>;
};

/** Publishing hours, spaces and tariffs is the owner's and the managers' business; a host runs the day. */
export const manages = (actor: Pick<Actor, 'platformRole' | 'placeRoles'>, placeId: string): boolean => {
  const role = actor.placeRoles.get(placeId);
  return actor.platformRole === 'admin' || role === 'owner' || role === 'manager';
};

/** What comes in and goes out of a place: those who run it, and who keeps its accounts. */
export const keepsAccounts = (actor: Pick<Actor, 'platformRole' | 'placeRoles'>, placeId: string): boolean =>
  manages(actor, placeId) || actor.placeRoles.get(placeId) === 'accountant';

/** Anyone with a role at the place may read its bookings. */
export const worksAt = (actor: Actor, placeId: string): boolean =>
  actor.platformRole === 'admin' || actor.placeRoles.has(placeId);
