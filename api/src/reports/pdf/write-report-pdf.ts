import { buffer } from 'node:stream/consumers';
import type { ReportDocument } from '@escale/shared/reports';
import { type Lang, type ReportFormat, reportFormat } from './report-format.ts';
import { bold, ink, openSheet, part, type Sheet } from './sheet.ts';
import { writeAccount } from './write-account.ts';
import { writeAnnex } from './write-annex.ts';
import { writeFeet } from './write-feet.ts';
import { writeIdentity } from './write-identity.ts';
import { writeIndicators } from './write-indicators.ts';
import { writeNarratives } from './write-narratives.ts';
import { writePublished } from './write-published.ts';
import { writeParagraph } from './write-text.ts';

/** The report in the order of CERFA 15059, as a tagged PDF (PDF/UA-1) with its fonts in it. */
export const writeReportPdf = async (report: ReportDocument, lang: Lang): Promise<Uint8Array> => {
  const format = reportFormat(lang);
  const { says } = format;
  const title = says.subject(report.figures.place.name, report.year);
  const sheet = openSheet({ title, lang: says.locale });
  const written = buffer(sheet.pdf);
  writeHead(sheet, report, format);
  writeIdentity(sheet, report, format);
  writeNarratives(sheet, report, format);
  writeAccount(sheet, report, format);
  writeAnnex(sheet, format);
  writeIndicators(sheet, report, format);
  writePublished(sheet, report, format);
  sheet.root.end();
  writeFeet(sheet, report, format);
  sheet.pdf.end();
  return written;
};

const writeHead = (sheet: Sheet, report: ReportDocument, { says, date }: ReportFormat): void => {
  const { pdf, root } = sheet;
  root.add(part(sheet, 'P', () => pdf.font(bold).fontSize(13).fillColor(ink.seine).text('Escale')));
  pdf.moveDown(1.2);
  const title = `${says.title(report.year)}\u00a0· ${report.figures.place.name}`;
  root.add(part(sheet, 'H1', () => pdf.font(bold).fontSize(24).fillColor(ink.text).text(title)));
  pdf.moveDown(0.4);
  const on = date((report.closedAt ?? report.asOf).slice(0, 10));
  const state = report.status === 'closed' ? says.closed(report.version, on) : says.draft(on);
  writeParagraph(sheet, state, { strong: true, size: 11.5 });
  if (report.reopenedBecause) writeParagraph(sheet, says.reopened(report.reopenedBecause));
  if (report.example) writeParagraph(sheet, says.example, { strong: true });
  writeParagraph(sheet, says.lead, { soft: true });
};
