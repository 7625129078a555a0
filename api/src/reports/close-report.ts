import { type Executor, transaction, writeAudit } from '@escale/db';
import { type CloserRole, type DraftRow, freezeDraft, readReport, writeDraft } from '@escale/db/reports';
import { type Actor, type Instant, instantText } from '@escale/shared/kernel';
import { noNarratives, type ReportFigures } from '@escale/shared/reports';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readReportFigures } from './read-report-figures.ts';
import { lockReport, type OfYear, type ReportContext, readReportContext } from './report-context.ts';
import { hashOfReport } from './report-document.ts';

export type ClosedReport = { version: number; sha256: string; closedAt: string };
type Asked = OfYear & { seen?: number | undefined };

/**
 * Freezes the figures of a year that is over, with the place's words. Whoever comes second finds it closed, and is told
 * the same version.
 * @throws Refused not-found | year-not-over | changed-meanwhile
 */
export const closeReport = (ports: Ports, actor: Actor, asked: Asked): Promise<ClosedReport> => {
  const role = actor.placeRoles.get(asked.placeId);
  const closedByRole = role === 'owner' || role === 'manager' ? role : 'admin';
  return closeReportAs(ports, { memberId: actor.memberId, closedByRole, closedAt: null }, asked);
};

type Closer = { memberId: string | null; closedByRole: CloserRole; closedAt: Instant | null };

/** The same, by whomever and as of whenever. */
export const closeReportAs = async (
  ports: Ports,
  { memberId, closedByRole, closedAt }: Closer,
  { seen, ...year }: Asked,
): Promise<ClosedReport> => {
  const context = await readReportContext(ports.database, year);
  const { period, now, timeZone } = context;
  if (!period.isOver) throw new Refused({ code: 'year-not-over', endsOn: period.to });
  const figures = await readReportFigures(ports, context);
  return transaction(ports.database, async (tx) => {
    await lockReport(tx, year);
    const [last] = await readReport(tx, year);
    if (last?.status === 'closed')
      return { version: last.version, sha256: last.sha256, closedAt: instantText(last.closedAt, timeZone) };
    const draft = last ?? (await firstDraft(tx, year));
    if (seen !== undefined && seen !== draft.revision)
      throw new Refused({ code: 'changed-meanwhile', version: String(draft.revision) });
    const at = closedAt ?? now;
    const frozen = freeze(draft, figures, context);
    await freezeDraft(tx, { ...year, ...frozen, figures, closedByRole, closedAt: at });
    await writeAudit(tx, {
      ...{ id: ports.newId(), actorId: memberId, placeId: year.placeId, subjectId: year.placeId },
      action: 'report.closed',
      detail: { year: year.year, ...frozen },
    });
    return { ...frozen, closedAt: instantText(at, timeZone) };
  });
};

const firstDraft = async (tx: Executor, year: OfYear): Promise<DraftRow> => {
  const draft = { version: 1, revision: 0, narratives: noNarratives, reopenedBecause: null };
  await writeDraft(tx, { ...year, ...draft });
  return { ...draft, status: 'draft', year: year.year, isExample: false };
};

const freeze = (
  { version, narratives }: DraftRow,
  figures: ReportFigures,
  { year }: ReportContext,
): { version: number; sha256: string } => ({
  version,
  sha256: hashOfReport({ year, version, figures, narratives }),
});
