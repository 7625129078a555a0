import { type KioskState, readKioskState as readState } from '@escale/db/day';
import type { Ports } from '../ports.ts';

export const readKioskState = (ports: Ports, placeId: string): Promise<KioskState> =>
  readState(ports.database, placeId);
