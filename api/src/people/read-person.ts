import type { Actor } from '@escale/shared/kernel';
import type { PersonSchema } from '@escale/shared/people';
import type { Ports } from '../ports.ts';
import { findPerson } from './find-person.ts';
import { personView } from './person-view.ts';

/** @throws Refused not-found */
export const readPerson = async (
  { database }: Ports,
  actor: Actor | null,
  named: { slug: string; id: string },
): Promise<PersonSchema> => personView(await findPerson(database, actor, named), actor);
