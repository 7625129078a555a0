import { bold, ink, MARGIN, needRoom, ornament, part, regular, roomLeft, type Sheet } from './sheet.ts';

export type Column = { title: string; width: number; isNumber?: boolean };
/** `soft`: what is to be filled in, or is missing. */
export type Cell = { text: string; soft?: boolean };
export type Row = { cells: Cell[]; strong?: boolean };

export type Table = { columns: Column[]; rows: Row[]; size?: number; x?: number; pad?: number };

/** A third of a page. */
const SHORT = 240;

type Spot = { x: number; size: number; pad: number };

/** A table whose first column names its rows; its head stands again on each page. */
export const writeTable = (sheet: Sheet, { columns, rows, size = 9.5, x = MARGIN, pad = 3 }: Table): void => {
  const { pdf, root } = sheet;
  const spot = { x, size, pad };
  const table = pdf.struct('Table');
  root.add(table);
  const head = () => writeRow(sheet, table, columns, headOf(columns), { ...spot, isHead: true });
  const heights = rows.map((row) => heightOf(sheet, columns, row, spot));
  const whole = heights.reduce((sum, height) => sum + height, 30);
  // Whole where it is short enough for that: what is compared stands on one page.
  needRoom(sheet, whole < SHORT ? whole : 60);
  head();
  for (const row of rows) {
    if (roomLeft(sheet) < heightOf(sheet, columns, row, spot)) {
      pdf.addPage();
      head();
    }
    writeRow(sheet, table, columns, row, { ...spot, isHead: false });
  }
  table.end();
  pdf.x = MARGIN;
  pdf.moveDown(0.5);
};

const headOf = (columns: readonly Column[]): Row => ({
  cells: columns.map(({ title }) => ({ text: title })),
  strong: true,
});

const heightOf = ({ pdf }: Sheet, columns: readonly Column[], row: Row, { size, pad }: Spot): number => {
  pdf.font(row.strong ? bold : regular).fontSize(size);
  const heights = columns.map(({ width }, nth) =>
    pdf.heightOfString(row.cells[nth]?.text || ' ', { width: width - 8 }),
  );
  return Math.max(...heights) + 2 * pad;
};

const writeRow = (
  sheet: Sheet,
  table: PDFKit.PDFStructureElement,
  columns: readonly Column[],
  row: Row,
  { isHead, ...spot }: Spot & { isHead: boolean },
): void => {
  const { pdf } = sheet;
  const { y } = pdf;
  const height = heightOf(sheet, columns, row, spot);
  const line = pdf.struct('TR');
  table.add(line);
  let { x } = spot;
  for (const [nth, { width, isNumber = false }] of columns.entries()) {
    const { text = '', soft = false } = row.cells[nth] ?? {};
    const left = x;
    const scope = isHead ? 'Column' : nth === 0 ? 'Row' : null;
    const write = () =>
      pdf
        .font(row.strong && !soft ? bold : regular)
        .fontSize(spot.size)
        .fillColor(soft ? ink.soft : ink.text)
        .text(text, left + 4, y + spot.pad, { width: width - 8, align: isNumber ? 'right' : 'left' });
    line.add(part(sheet, scope ? 'TH' : 'TD', write, scope ? { scope } : {}));
    x += width;
  }
  line.end();
  const end = x;
  ornament(sheet, () =>
    pdf
      .lineWidth(isHead ? 1 : 0.5)
      .strokeColor(isHead ? ink.text : ink.line)
      .moveTo(spot.x, y + height)
      .lineTo(end, y + height)
      .stroke(),
  );
  pdf.y = y + height;
};
