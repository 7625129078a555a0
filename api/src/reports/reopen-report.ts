import { transaction, writeAudit } from '@escale/db';
import { readReport, writeDraft } from '@escale/db/reports';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { lockReport, type OfYear, readReportContext } from './report-context.ts';

/**
 * Begins the next version with the words of the last one. Revisions go on counting, so that nobody who has seen an
 * earlier version overwrites this one.
 * @throws Refused not-found | report-not-closed
 */
export const reopenReport = (
  ports: Ports,
  { memberId }: Actor,
  { reason, ...year }: OfYear & { reason: string },
): Promise<{ version: number; revision: number }> =>
  transaction(ports.database, async (tx) => {
    await readReportContext(tx, year);
    await lockReport(tx, year);
    const [last] = await readReport(tx, year);
    if (last?.status !== 'closed') throw new Refused({ code: 'report-not-closed' });
    const draft = { version: last.version + 1, revision: last.revision + 1 };
    const { narratives } = last;
    await writeDraft(tx, { ...year, ...draft, narratives, reopenedBecause: reason.trim() });
    const entry = { actorId: memberId, placeId: year.placeId, subjectId: year.placeId };
    await writeAudit(tx, {
      ...{ id: ports.newId(), action: 'report.reopened', ...entry },
      detail: { year: year.year, ...draft, reason: reason.trim() },
    });
    return draft;
  });
