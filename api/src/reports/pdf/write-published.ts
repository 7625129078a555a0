import { missingOf, type ReportDocument, type ReportSubsidy } from '@escale/shared/reports';
import { scdlColumns } from '@escale/shared/subsidies';
import type { ReportFormat } from './report-format.ts';
import { type Sheet, WIDTH } from './sheet.ts';
import { writeTable } from './write-table.ts';
import { writeHeading, writeParagraph, writeSubheading } from './write-text.ts';

export const writePublished = (
  sheet: Sheet,
  { figures, narratives }: ReportDocument,
  { says }: ReportFormat,
): void => {
  const { published, lacking, definitions } = says;
  writeHeading(sheet, published.heading, 330);
  writeParagraph(sheet, figures.subsidies.length === 0 ? published.none : published.lead, { soft: true });
  for (const subsidy of figures.subsidies) writeSubsidy(sheet, subsidy, published);
  const missing = missingOf(figures, narratives);
  if (missing.length > 0) {
    writeSubheading(sheet, lacking.heading, 60 + 18 * missing.length);
    for (const part of missing) writeParagraph(sheet, `• ${lacking.parts[part]}`);
  }
  writeHeading(sheet, definitions.heading);
  writeParagraph(sheet, definitions.lead(figures.definitionVersion));
  for (const [name, text] of definitions.texts) writeParagraph(sheet, `${name}. ${text}`, { size: 9.5 });
  writeParagraph(sheet, definitions.hash, { soft: true, size: 9.5 });
};

const writeSubsidy = (
  sheet: Sheet,
  { projectName, scdl, missing }: ReportSubsidy,
  says: ReportFormat['says']['published'],
): void => {
  writeSubheading(sheet, projectName, 270);
  writeParagraph(sheet, missing.length === 0 ? says.complete : says.missing(missing.join(', ')));
  writeTable(sheet, {
    ...{ size: 8.5, pad: 2 },
    columns: [
      { title: says.column, width: WIDTH * 0.34 },
      { title: says.value, width: WIDTH * 0.66 },
    ],
    rows: scdlColumns.map((column) => {
      const value = scdl[column] ?? null;
      return {
        cells: [{ text: column }, value === null ? { text: says.empty, soft: true } : { text: value }],
      };
    }),
  });
};
