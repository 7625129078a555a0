import { updateGuideList } from '@escale/db/guide';
import { LIST_DAYS, readLabel } from '@escale/shared/guide';
import type { Actor } from '@escale/shared/kernel';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

type Change = { label: string } | { renewed: true } | { token: string | null };

const columnsOf = (change: Change) => {
  if ('renewed' in change) return { days: LIST_DAYS };
  if ('token' in change) return { tokenHash: change.token === null ? null : hashOfSecret(change.token) };
  const label = readLabel(change.label);
  if (!label.ok) throw new Refused(label.refusal);
  return { label: label.value };
};

/**
 * Another label, another 90 days, or another link: of the secret in it only a hash is kept.
 * @throws Refused not-found | label-names-somebody
 */
export const changeList = async (
  { database }: Ports,
  { memberId }: Actor,
  { id, change }: { id: string; change: Change },
): Promise<undefined> => {
  if (!(await updateGuideList(database, { memberId, id, ...columnsOf(change) })))
    throw new Refused({ code: 'not-found' });
};
