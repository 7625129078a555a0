import { createHash } from 'node:crypto';
import type { ClosedRow } from '@escale/db/reports';
import { instantText } from '@escale/shared/kernel';
import {
  canonicalText,
  type Narratives,
  type ReportDocument,
  type ReportFigures,
} from '@escale/shared/reports';
import type { ReportContext } from './report-context.ts';

type Content = { year: number; version: number; figures: ReportFigures; narratives: Narratives };

/** Anybody who has the document as data can take the same hash of it. */
export const hashOfReport = ({ year, version, figures, narratives }: Content): string =>
  createHash('sha256').update(canonicalText({ figures, narratives, version, year })).digest('hex');

export const closedDocument = (row: ClosedRow, timeZone: string): ReportDocument => ({
  year: row.year,
  version: row.version,
  status: 'closed',
  example: row.figures.place.example,
  asOf: instantText(row.closedAt, timeZone),
  closedAt: instantText(row.closedAt, timeZone),
  sha256: row.sha256,
  reopenedBecause: row.reopenedBecause,
  figures: row.figures,
  narratives: row.narratives,
});

type Draft = { version: number; narratives: Narratives; reopenedBecause: string | null };

export const draftDocument = (
  { version, narratives, reopenedBecause }: Draft,
  figures: ReportFigures,
  { year, now, timeZone }: ReportContext,
): ReportDocument => ({
  ...{ year, version, status: 'draft', example: figures.place.example },
  ...{ asOf: instantText(now, timeZone), closedAt: null, sha256: null, reopenedBecause },
  ...{ figures, narratives },
});
