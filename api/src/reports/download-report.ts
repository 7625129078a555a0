import { placeOf } from '@escale/db/places';
import { type ClosedRow, readReport } from '@escale/db/reports';
import { type Actor, manages } from '@escale/shared/kernel';
import { noNarratives, type ReportDocument } from '@escale/shared/reports';
import { requireManagement } from '../http/access.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readReportFigures } from './read-report-figures.ts';
import { readReportContext } from './report-context.ts';
import { closedDocument, draftDocument } from './report-document.ts';

type Asked = { place: string; year: string; version?: number };

/**
 * A version of a report: the last closed one, or the one that is asked for. A draft is its place's alone.
 * @throws Refused not-found | not-allowed
 */
export const downloadReport = async (
  ports: Ports,
  actor: Actor,
  { place: slug, version, ...rest }: Asked,
): Promise<ReportDocument> => {
  const { database } = ports;
  const place = await placeOf(database, { slug, id: null });
  const year = Number(rest.year);
  const isOfDepartment = actor.platformRole !== null && place !== null && !manages(actor, place.id);
  if (isOfDepartment && place.status === 'draft') throw new Refused({ code: 'not-found' });
  const placeId = isOfDepartment ? place.id : requireManagement(actor, place);
  const context = await readReportContext(database, { placeId, year });
  const rows = await readReport(database, { placeId, year });
  const closed = rows.find(
    (row): row is ClosedRow => row.status === 'closed' && (version === undefined || row.version === version),
  );
  if (closed) return closedDocument(closed, context.timeZone);
  const [last] = rows;
  const draft = last ?? { version: 1, narratives: noNarratives, reopenedBecause: null };
  if (isOfDepartment || (version !== undefined && version !== draft.version))
    throw new Refused({ code: 'not-found' });
  return draftDocument(draft, await readReportFigures(ports, context), context);
};
