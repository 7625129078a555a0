import { transaction, writeAudit, writeOutbox } from '@escale/db';
import { placeOf } from '@escale/db/places';
import { answerContest, readContest, readManagers } from '@escale/db/statistics';
import type { Actor } from '@escale/shared/kernel';
import type { FigureContest } from '@escale/shared/statistics';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { contestView } from './contest-view.ts';

/**
 * The department's answer, which stays with the figure; whoever manages the place is told.
 * @throws Refused not-found | contest-already-answered
 */
export const answerFigureContest = async (
  ports: Ports,
  actor: Actor,
  { slug, id, answer }: { slug: string; id: string; answer: string },
): Promise<FigureContest> => {
  const place = await placeOf(ports.database, { slug, id: null });
  if (!place) throw new Refused({ code: 'not-found' });
  const placeId = place.id;
  return transaction(ports.database, async (tx) => {
    const isFirst = await answerContest(tx, { placeId, id, answer: answer.trim() });
    const row = await readContest(tx, { placeId, id });
    if (!row) throw new Refused({ code: 'not-found' });
    if (!isFirst) throw new Refused({ code: 'contest-already-answered', answer: row.answer ?? '' });
    const entry = { actorId: actor.memberId, placeId, action: 'figure.answered', subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
    for (const memberId of await readManagers(tx, placeId))
      await writeOutbox(tx, {
        ...{ id: ports.newId(), topic: 'figure.answered', placeId },
        dedupeKey: `figure.answered:${id}:${memberId}`,
        payload: { placeId, contestId: id, memberId },
      });
    return contestView(row);
  });
};
