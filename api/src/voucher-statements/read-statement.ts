import { readStatement as read } from '@escale/db/voucher-statements';
import type { Statement } from '@escale/shared/voucher-statements';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { statementView } from './statement-view.ts';

/** @throws Refused not-found */
export const readStatement = async ({ database }: Ports, id: string): Promise<Statement> => {
  const row = await read(database, id);
  if (!row) throw new Refused({ code: 'not-found' });
  return statementView(row);
};
