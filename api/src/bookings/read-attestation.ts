import { readStayToAttest } from '@escale/db/bookings';
import { attestationOf } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { writeAttestation } from './write-attestation.ts';

/**
 * For the person alone, who may show it to an employer; the people of the place see who came elsewhere.
 * @throws Refused not-found | not-attended
 */
export const readAttestation = async (
  { database }: Ports,
  actor: Actor,
  { id, lang = actor.locale }: { id: string; lang?: 'fr' | 'en' | undefined },
): Promise<Uint8Array> => {
  const stay = await readStayToAttest(database, id);
  if (!stay || stay.memberId !== actor.memberId) throw new Refused({ code: 'not-found' });
  const { memberName, status } = stay;
  if (memberName === null || !(status === 'checked_in' || status === 'completed'))
    throw new Refused({ code: 'not-attended' });
  return writeAttestation(attestationOf({ ...stay, memberName }, lang), lang);
};
