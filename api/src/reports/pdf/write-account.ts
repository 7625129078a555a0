import { type AccountLine, financialAccount, type ReportDocument } from '@escale/shared/reports';
import type { ReportFormat } from './report-format.ts';
import { MARGIN, type Sheet, WIDTH } from './sheet.ts';
import { type Row, writeTable } from './write-table.ts';
import { writeHeading, writeParagraph } from './write-text.ts';

const GAP = 14;
const HALF = (WIDTH - GAP) / 2;
const AMOUNT = 82;

/** The table of the form, charges beside income, on a page of its own. */
export const writeAccount = (sheet: Sheet, { figures }: ReportDocument, format: ReportFormat): void => {
  const { pdf } = sheet;
  const says = format.says.account;
  const { charges, products, investmentCents, unspecifiedCents } = financialAccount(figures);
  pdf.addPage();
  writeHeading(sheet, says.heading);
  writeParagraph(sheet, says.lead, { soft: true });
  pdf.moveDown(0.3);
  const top = pdf.y;
  const side = (title: string, lines: readonly AccountLine[], x: number) => {
    pdf.y = top;
    writeTable(sheet, {
      ...{ x, size: 8.5, pad: 2 },
      columns: [
        { title, width: HALF - AMOUNT },
        { title: says.amount, width: AMOUNT, isNumber: true },
      ],
      rows: lines.map((line) => rowOf(line, format)),
    });
    return pdf.y;
  };
  const ends = [side(says.charges, charges, MARGIN), side(says.products, products, MARGIN + HALF + GAP)];
  pdf.y = Math.max(...ends);
  const note = (text: string) => writeParagraph(sheet, text, { soft: true, size: 9 });
  note(says.own);
  note(says.operating);
  if (investmentCents > 0) note(says.investment(format.money(investmentCents)));
  if (unspecifiedCents > 0) note(says.unspecified(format.money(unspecifiedCents)));
};

const rowOf = ({ line, cents }: AccountLine, { says, money }: ReportFormat): Row => {
  const isPart = line.includes('.');
  return {
    strong: !isPart,
    cells: [
      { text: `${isPart ? '\u00a0\u00a0\u00a0' : ''}${says.account.lines[line] ?? line}` },
      cents === null ? { text: says.toFill, soft: true } : { text: money(cents) },
    ],
  };
};
