import type { ReportDocument, ReportSubsidy } from '@escale/shared/reports';
import type { ReportFormat } from './report-format.ts';
import type { Sheet } from './sheet.ts';
import { writeHeading, writePair, writeParagraph, writeSubheading } from './write-text.ts';

export const writeIdentity = (sheet: Sheet, { figures }: ReportDocument, format: ReportFormat): void => {
  const { says, date } = format;
  const { identity, toFill } = says;
  const { place, period, subsidies } = figures;
  const pair = (label: string, value: string | null) =>
    writePair(sheet, label, value ?? toFill, value === null);
  writeHeading(sheet, identity.heading);
  pair(identity.body, place.operatorName);
  pair(identity.form, place.legalForm);
  pair(identity.siren, place.siren);
  pair(identity.siret, null);
  pair(identity.place, place.name);
  pair(identity.address, [place.address, place.communeName].filter(Boolean).join(', '));
  pair(identity.year, identity.dates(date(period.from), date(period.to)));
  if (period.joinedOn) writeParagraph(sheet, identity.joined(date(period.joinedOn)), { soft: true });
  if (period.leftOn) writeParagraph(sheet, identity.left(date(period.leftOn)), { soft: true });
  if (!period.isOver && period.countedTo)
    writeParagraph(sheet, identity.notOver(date(period.countedTo)), { soft: true });
  writeSubheading(sheet, identity.agreements);
  if (subsidies.length === 0) writeParagraph(sheet, identity.noSubsidy, { soft: true });
  for (const subsidy of subsidies) writeSubsidy(sheet, subsidy, format);
};

const writeSubsidy = (sheet: Sheet, subsidy: ReportSubsidy, { says, date, money }: ReportFormat): void => {
  const { identity, toFill, sections, example } = says;
  const pair = (label: string, value: string | null) =>
    writePair(sheet, label, value ?? toFill, value === null);
  const { startsOn, endsOn, signedOn } = subsidy;
  writeParagraph(sheet, subsidy.projectName, { strong: true });
  if (subsidy.example) writeParagraph(sheet, example, { soft: true, size: 9 });
  pair(identity.purpose, subsidy.purpose);
  pair(identity.amount, money(subsidy.amountCents));
  pair(identity.section, sections[subsidy.section]);
  pair(identity.given, subsidy.year === null ? identity.unknownYear : String(subsidy.year));
  pair(identity.reference, subsidy.decisionReference);
  pair(identity.signed, signedOn && date(signedOn));
  pair(identity.runs, startsOn && endsOn && identity.dates(date(startsOn), date(endsOn)));
  sheet.pdf.moveDown(0.5);
};
