import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { downloadReport } from './download-report.ts';
import { writeReportPdf } from './pdf/write-report-pdf.ts';

type Asked = { place: string; year: string; version?: number; lang?: 'fr' | 'en' };

/** @throws Refused not-found | not-allowed */
export const printReport = async (
  ports: Ports,
  actor: Actor,
  { lang = actor.locale, ...asked }: Asked,
): Promise<Uint8Array> => writeReportPdf(await downloadReport(ports, actor, asked), lang);
