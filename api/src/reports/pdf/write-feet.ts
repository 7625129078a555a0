import type { ReportDocument } from '@escale/shared/reports';
import type { ReportFormat } from './report-format.ts';
import { ink, MARGIN, regular, type Sheet, WIDTH } from './sheet.ts';

/** At the foot of each page: which report this is, what its content comes to, and how many pages there are. */
export const writeFeet = (
  { pdf }: Sheet,
  { year, version, sha256, figures }: ReportDocument,
  { says }: ReportFormat,
): void => {
  const { start, count } = pdf.bufferedPageRange();
  for (let nth = start; nth < start + count; nth++) {
    pdf.switchToPage(nth);
    // Text below the margin would begin a page of its own.
    pdf.page.margins.bottom = 0;
    const y = pdf.page.height - 40;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.lineWidth(0.5).strokeColor(ink.line);
    pdf
      .moveTo(MARGIN, y - 6)
      .lineTo(MARGIN + WIDTH, y - 6)
      .stroke();
    pdf.font(regular).fontSize(7.5).fillColor(ink.soft);
    pdf.text(says.footer(figures.place.name, year, version), MARGIN, y, { lineBreak: false });
    const page = says.page(nth - start + 1, count);
    pdf.text(page, MARGIN, y, { width: WIDTH, align: 'right', lineBreak: false });
    pdf.text(sha256 === null ? says.notClosed : says.hash(sha256), MARGIN, y + 11, { lineBreak: false });
    pdf.endMarkedContent();
  }
};
