import type { ReportFormat } from './report-format.ts';
import { needRoom, type Sheet } from './sheet.ts';
import { writeHeading, writeParagraph, writeSubheading } from './write-text.ts';

/** What the form asks for beside its table: all of it is the place's to write and to sign. */
export const writeAnnex = (sheet: Sheet, { says: { annex, toFill } }: ReportFormat): void => {
  needRoom(sheet, 260);
  writeHeading(sheet, annex.heading);
  for (const part of [...annex.parts, annex.share]) {
    writeSubheading(sheet, part);
    writeParagraph(sheet, toFill, { soft: true });
  }
  needRoom(sheet, 70);
  writeParagraph(sheet, annex.certified, { size: 9 });
  writeParagraph(sheet, annex.signature, { size: 9 });
};
