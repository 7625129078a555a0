import { readStaff } from '@escale/db/auth';
import type { StaffMember } from '@escale/shared/auth';
import type { Ports } from '../ports.ts';

/** Who works at the place: those who manage it know that anyway, so no look is logged. */
export const listStaff = (ports: Ports, placeId: string): Promise<StaffMember[]> =>
  readStaff(ports.database, placeId);
