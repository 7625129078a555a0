import type { Actor } from '../kernel/index.ts';

/** A notice is the place's own word; needs and offers are between people. */
export const entryKinds = ['notice', 'need', 'offer'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** `waiting` for the place to say yes, `hidden` by it, for a reason that the author reads. */
export const entryStatuses = ['waiting', 'visible', 'hidden'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** Whoever runs the day looks after what is said; the accounts have nothing to do with it. */
export function mayModerate(actor: Pick<Actor, 'platformRole' | 'placeRoles'>, placeId: string): boolean {
  const role = actor.placeRoles.get(placeId);
  return actor.platformRole === 'admin' || (role !== undefined && role !== 'accountant');
}

/** What moderators write themselves needs nobody's yes. */
export function firstStatus(author: { moderates: boolean }, place: { approvesFirst: boolean }): EntryStatus {
  return author.moderates || !place.approvesFirst ? 'visible' : 'waiting';
}
