import type { ReportFigures } from '@escale/shared/reports';
import type { ReportFormat } from './report-format.ts';
import { bold, ink, MARGIN, needRoom, part, regular, type Sheet, WIDTH } from './sheet.ts';

const HEIGHT = 96;

/** Occupancy by month as bars from 0 to 100 %; each says its value, and the picture says them all in words. */
export const drawMonths = (
  sheet: Sheet,
  { months, year }: ReportFigures,
  { says, share, month, shortMonth }: ReportFormat,
): void => {
  const { pdf, root } = sheet;
  needRoom(sheet, HEIGHT + 40);
  const top = pdf.y + 14;
  const step = WIDTH / 12;
  const { drawn, drawnPart } = says.indicators;
  const alt = drawn(months.map((row) => drawnPart(month(row.key), share(row.occupancy))).join(', '));
  const draw = () => {
    pdf.lineWidth(0.5).strokeColor(ink.line);
    for (const level of [0, 0.5])
      pdf
        .moveTo(MARGIN, top + level * HEIGHT)
        .lineTo(MARGIN + WIDTH, top + level * HEIGHT)
        .stroke();
    for (let nth = 0; nth < 12; nth++) {
      const key = `${year}-${String(nth + 1).padStart(2, '0')}`;
      const row = months.find((one) => one.key === key);
      const x = MARGIN + nth * step;
      if (row && row.occupancy !== null) {
        const height = row.occupancy * HEIGHT;
        const used = (row.utilisation ?? 0) * HEIGHT;
        pdf.rect(x + 5, top + HEIGHT - height, step - 10, height).fill(ink.pale);
        pdf.rect(x + 5, top + HEIGHT - used, step - 10, used).fill(ink.seine);
        const place = { width: step, align: 'center' as const, lineBreak: false };
        pdf.font(bold).fontSize(7.5).fillColor(ink.text);
        pdf.text(share(Math.round(row.occupancy * 100) / 100), x, top + HEIGHT - height - 11, place);
      }
      pdf.font(regular).fontSize(7.5).fillColor(ink.soft);
      pdf.text(shortMonth(key), x, top + HEIGHT + 4, { width: step, align: 'center', lineBreak: false });
    }
    pdf.lineWidth(0.8).strokeColor(ink.text);
    pdf
      .moveTo(MARGIN, top + HEIGHT)
      .lineTo(MARGIN + WIDTH, top + HEIGHT)
      .stroke();
  };
  const bbox = [MARGIN, top - 14, MARGIN + WIDTH, top + HEIGHT + 16];
  root.add(part(sheet, 'Figure', draw, { alt, bbox, placement: 'Block' }));
  pdf.x = MARGIN;
  pdf.y = top + HEIGHT + 22;
};
