import { narrativeBoxes, type ReportDocument } from '@escale/shared/reports';
import type { ReportFormat } from './report-format.ts';
import { needRoom, type Sheet } from './sheet.ts';
import { writeHeading, writeParagraph, writeSubheading } from './write-text.ts';

/** The fonts have no pictures: an emoji would be an empty box. */
const printable = (text: string): string => text.replaceAll(/\p{Emoji_Presentation}\ufe0f?/gu, '');

export const writeNarratives = (
  sheet: Sheet,
  { narratives }: ReportDocument,
  { says: { narrative } }: ReportFormat,
): void => {
  needRoom(sheet, 200);
  writeHeading(sheet, narrative.heading);
  writeParagraph(sheet, narrative.lead, { soft: true });
  for (const box of narrativeBoxes) {
    writeSubheading(sheet, narrative.boxes[box]);
    const paragraphs = printable(narratives[box])
      .split(/\r?\n\s*/)
      .filter((text) => text.trim() !== '');
    for (const text of paragraphs) writeParagraph(sheet, text);
    if (paragraphs.length === 0) writeParagraph(sheet, narrative.empty, { soft: true });
  }
};
