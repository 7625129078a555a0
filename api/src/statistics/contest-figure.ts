import { type Executor, transaction, writeAudit, writeOutbox } from '@escale/db';
import { insertContest, readContest, readDepartment } from '@escale/db/statistics';
import type { Actor } from '@escale/shared/kernel';
import type { DateRange, FigureContest, Metric } from '@escale/shared/statistics';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { contestView } from './contest-view.ts';
import { explainFigure } from './explain-figure.ts';

type Asked = DateRange & { placeId: string; slug: string; metric: Metric; note: string };

/**
 * Notes that a place holds a figure to be wrong, with the figure as the department is told it at this moment.
 * @throws Refused figure-already-contested, and what `explainFigure` refuses
 */
export const contestFigure = async (
  ports: Ports,
  actor: Actor,
  { placeId, slug, metric, from, to, note }: Asked,
): Promise<FigureContest> => {
  const asked = { metric, from, to, place: slug, as: 'department' as const };
  const { value, definitionVersion } = await explainFigure(ports, actor, asked);
  const id = ports.newId();
  const role = actor.placeRoles.get(placeId);
  const authorRole: FigureContest['authorRole'] = role === 'owner' || role === 'manager' ? role : 'admin';
  return transaction(ports.database, async (tx) => {
    const contest = {
      placeId,
      id,
      metric,
      from,
      to,
      definitionVersion,
      value,
      note: note.trim(),
      authorRole,
    };
    if (!(await insertContest(tx, contest))) throw new Refused({ code: 'figure-already-contested' });
    const entry = { actorId: actor.memberId, placeId, action: 'figure.contested', subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry, detail: { metric, from, to } });
    await tell(ports, tx, { placeId, contestId: id }, await readDepartment(tx));
    const row = await readContest(tx, { placeId, id });
    if (!row) throw new Error('a contest vanished');
    return contestView(row);
  });
};

const tell = async (
  { newId }: Ports,
  tx: Executor,
  { placeId, contestId }: { placeId: string; contestId: string },
  memberIds: readonly string[],
): Promise<void> => {
  for (const memberId of memberIds)
    await writeOutbox(tx, {
      ...{ id: newId(), topic: 'figure.contested', placeId },
      dedupeKey: `figure.contested:${contestId}:${memberId}`,
      payload: { placeId, contestId, memberId },
    });
};
