import { type ClosedRow, type ReportRow, readReportMarks, readReport as readRows } from '@escale/db/reports';
import { instantText } from '@escale/shared/kernel';
import {
  changedBoxes,
  differencesOf,
  missingOf,
  noNarratives,
  type ReportFigures,
  type ReportVersion,
  type ReportView,
} from '@escale/shared/reports';
import type { Ports } from '../ports.ts';
import { readReportFigures } from './read-report-figures.ts';
import { type OfYear, type ReportContext, readReportContext } from './report-context.ts';
import { closedDocument, draftDocument } from './report-document.ts';
import { reportYear } from './report-year.ts';

/**
 * A year's report as its place sees it.
 * @throws Refused not-found
 */
export const readReport = async (ports: Ports, asked: OfYear): Promise<ReportView> => {
  const { database } = ports;
  const context = await readReportContext(database, asked);
  const rows = await readRows(database, asked);
  const [mark] = await readReportMarks(database, { placeIds: [asked.placeId], year: asked.year });
  const figures = await readReportFigures(ports, context);
  const closed = rows.filter((row): row is ClosedRow => row.status === 'closed');
  const [last] = closed;
  const { joinedOn, leftOn } = context.membership;
  const year = reportYear({ ...context, joinedOn, leftOn, mark, isExample: context.place.example });
  if (!year) throw new Error('a period vanished');
  return {
    ...year,
    draft: draftOf(rows, figures, context),
    closed: last ? closedDocument(last, context.timeZone) : null,
    versions: closed.map((row, nth) => versionOf(row, closed[nth + 1], context.timeZone)),
    differences: last ? differencesOf(last.figures, figures) : [],
  };
};

/** What is written on: the draft that stands, or the first one, of which nothing is kept before a word is written. */
const draftOf = (
  [last]: readonly ReportRow[],
  figures: ReportFigures,
  context: ReportContext,
): ReportView['draft'] => {
  if (last?.status === 'closed') return null;
  const draft = last ?? { version: 1, revision: 0, narratives: noNarratives, reopenedBecause: null };
  return {
    document: draftDocument(draft, figures, context),
    revision: draft.revision,
    missing: missingOf(figures, draft.narratives),
  };
};

const versionOf = (row: ClosedRow, before: ClosedRow | undefined, timeZone: string): ReportVersion => ({
  version: row.version,
  closedAt: instantText(row.closedAt, timeZone),
  closedByRole: row.closedByRole,
  sha256: row.sha256,
  reopenedBecause: row.reopenedBecause,
  definitionVersion: row.definitionVersion,
  changes: before ? differencesOf(before.figures, row.figures) : [],
  changedBoxes: before ? changedBoxes(before.narratives, row.narratives) : [],
});
