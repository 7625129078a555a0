import type { InitiativeSchema } from '@escale/shared/initiatives';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { findInitiative } from './find-initiative.ts';
import { initiativeView } from './initiative-view.ts';

/** @throws Refused not-found */
export const readInitiative = async (
  { database }: Ports,
  actor: Actor | null,
  id: string,
): Promise<InitiativeSchema> => initiativeView(await findInitiative(database, actor, id));
