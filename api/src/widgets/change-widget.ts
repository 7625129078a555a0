import { transaction, writeAudit } from '@escale/db';
import { readWidget, writeWidget } from '@escale/db/widgets';
import type { Actor } from '@escale/shared/kernel';
import { readOrigins, unsetWidget, type Widget, type WidgetChange } from '@escale/shared/widgets';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused widget-origin-malformed | widget-without-sites | changed-meanwhile */
export const changeWidget = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  { seen, ...wish }: WidgetChange,
): Promise<Widget> => {
  const origins = readOrigins(wish.origins);
  if (!origins.ok) throw new Refused(origins.refusal);
  if (wish.shownOn === 'listed' && origins.value.length === 0)
    throw new Refused({ code: 'widget-without-sites' });
  const fields = { ...wish, origins: origins.value, accent: wish.accent?.toLowerCase() ?? null };
  return transaction(ports.database, async (tx) => {
    const isWritten = await writeWidget(tx, placeId, fields, seen);
    const row = (await readWidget(tx, placeId)) ?? unsetWidget;
    if (!isWritten) throw new Refused({ code: 'changed-meanwhile', version: String(row.revision) });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'widget.changed',
      subjectId: placeId,
      detail: fields,
    });
    return row;
  });
};
