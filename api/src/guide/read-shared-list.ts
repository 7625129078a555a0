import { readSharedGuideList } from '@escale/db/guide';
import type { SharedList } from '@escale/shared/guide';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { listView } from './list-view.ts';

/** @throws Refused not-found: a link that was taken back, or a list that is over */
export const readSharedList = async ({ database }: Ports, token: string): Promise<SharedList> => {
  const row = await readSharedGuideList(database, hashOfSecret(token));
  if (!row) throw new Refused({ code: 'not-found' });
  return listView(database, row);
};
