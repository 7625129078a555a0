import { listPasses as listPassRows } from '@escale/db/passes';
import type { Actor } from '@escale/shared/kernel';
import type { PassSchema } from '@escale/shared/passes';
import type { Ports } from '../ports.ts';
import { passView } from './pass-view.ts';

export const listPasses = async (ports: Ports, actor: Actor): Promise<PassSchema[]> =>
  (await listPassRows(ports.database, actor.memberId)).map(passView);
