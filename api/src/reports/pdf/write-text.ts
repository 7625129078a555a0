import { bold, ink, MARGIN, needRoom, part, regular, type Sheet, WIDTH } from './sheet.ts';

export const writeHeading = (sheet: Sheet, text: string, room = 110): void => {
  const { pdf, root } = sheet;
  needRoom(sheet, room);
  if (pdf.y > MARGIN + 1) pdf.moveDown(1.2);
  root.add(
    part(sheet, 'H2', () =>
      pdf.font(bold).fontSize(16).fillColor(ink.seine).text(text, MARGIN, undefined, { width: WIDTH }),
    ),
  );
  pdf.moveDown(0.4);
};

export const writeSubheading = (sheet: Sheet, text: string, room = 80): void => {
  const { pdf, root } = sheet;
  needRoom(sheet, room);
  pdf.moveDown(0.6);
  root.add(
    part(sheet, 'H3', () =>
      pdf.font(bold).fontSize(11.5).fillColor(ink.text).text(text, MARGIN, undefined, { width: WIDTH }),
    ),
  );
  pdf.moveDown(0.3);
};

type Look = { soft?: boolean; strong?: boolean; size?: number };

export const writeParagraph = (
  sheet: Sheet,
  text: string,
  { soft = false, strong = false, size = 10 }: Look = {},
): void => {
  const { pdf, root } = sheet;
  needRoom(sheet, 2 * size);
  const write = () =>
    pdf
      .font(strong ? bold : regular)
      .fontSize(size)
      .fillColor(soft ? ink.soft : ink.text)
      .text(text, MARGIN, undefined, { width: WIDTH, lineGap: 1.5 });
  root.add(part(sheet, 'P', write));
  pdf.moveDown(0.35);
};

const LABEL = 150;

/** A label and what it says, beside each other. */
export const writePair = (sheet: Sheet, label: string, value: string, isOpen = false): void => {
  const { pdf, root } = sheet;
  pdf.font(regular).fontSize(10);
  needRoom(sheet, pdf.heightOfString(value, { width: WIDTH - LABEL }) + 8);
  const { y } = pdf;
  root.add(
    part(sheet, 'P', () => {
      pdf
        .font(regular)
        .fontSize(10)
        .fillColor(ink.soft)
        .text(label, MARGIN, y, { width: LABEL - 8 });
      const below = pdf.y;
      pdf
        .font(isOpen ? regular : bold)
        .fillColor(isOpen ? ink.soft : ink.text)
        .text(value, MARGIN + LABEL, y, { width: WIDTH - LABEL });
      pdf.y = Math.max(below, pdf.y);
    }),
  );
  pdf.x = MARGIN;
  pdf.moveDown(0.25);
};
