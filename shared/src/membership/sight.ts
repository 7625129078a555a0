import { type Actor, keepsAccounts, manages } from '../kernel/index.ts';

/**
 * What somebody who works at a place sees of its people beyond their names and stays. `file`: what the place keeps of
 * a person: notes, audiences, trainings.
 */
export type Sight = { contact: boolean; money: boolean; file: boolean };

/** Who manages sees all; accounts need whom to write to and what is owed; who receives people, who comes and when. */
export function sightOf(actor: Pick<Actor, 'platformRole' | 'placeRoles'>, placeId: string): Sight {
  if (manages(actor, placeId)) return { contact: true, money: true, file: true };
  const seesMoney = keepsAccounts(actor, placeId);
  return { contact: seesMoney, money: seesMoney, file: false };
}
