import { accept, type Result, refuse } from '../kernel/index.ts';
import { isUnreachable } from '../members/index.ts';

/** Who has to say that two records are one person before a place may merge them. */
export const confirmers = ['nobody', 'from', 'into'] as const;
export type Confirmer = (typeof confirmers)[number];

export type MergeRefusal = { code: 'merge-takes-a-guest' };

export type Mergeable = { id: string; email: string; hasAccount: boolean; hasRole: boolean };

/**
 * Only a guest goes into another record: a place takes over nobody's account. The same address is the same person.
 * Who left no address is in the place's own notes alone, until what is in them would land in somebody's account; and
 * who can be reached is asked before their stays go to another address.
 */
export function whoConfirms(from: Mergeable, into: Mergeable): Result<Confirmer, MergeRefusal> {
  if (from.id === into.id || from.hasAccount || from.hasRole) return refuse({ code: 'merge-takes-a-guest' });
  if (!isUnreachable(from.email))
    return accept(from.email.toLowerCase() === into.email.toLowerCase() ? 'nobody' : 'from');
  return accept(into.hasAccount && !isUnreachable(into.email) ? 'into' : 'nobody');
}

type Pair<T> = { from: T; into: T };

/** Which of two records goes into the other: where nobody has to be asked if that can be; null: neither may. */
export function mergeDirection<T extends Mergeable>(shown: T, other: T): Pair<T> | null {
  const ways = [
    { from: other, into: shown },
    { from: shown, into: other },
  ].map((pair) => ({ pair, who: whoConfirms(pair.from, pair.into) }));
  const free = ways.find(({ who }) => who.ok && who.value === 'nobody');
  return (free ?? ways.find(({ who }) => who.ok))?.pair ?? null;
}

/** Enough of an address to know one's own by. */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}
