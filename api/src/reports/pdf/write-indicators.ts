import type { ReportDocument, ReportFigures, ReportSubsidy } from '@escale/shared/reports';
import { drawMonths } from './draw-months.ts';
import { isResourceKind } from './is-resource-kind.ts';
import type { ReportFormat } from './report-format.ts';
import { type Sheet, WIDTH } from './sheet.ts';
import { type Column, type Row, writeTable } from './write-table.ts';
import { writeHeading, writeParagraph, writeSubheading } from './write-text.ts';

type Figures = NonNullable<ReportFigures['total']>;

export const writeIndicators = (sheet: Sheet, { figures }: ReportDocument, format: ReportFormat): void => {
  const says = format.says.indicators;
  sheet.pdf.addPage();
  writeHeading(sheet, says.heading);
  writeSubheading(sheet, says.targets);
  const agreed = figures.subsidies.filter(({ targets }) => targets.length > 0);
  if (agreed.length === 0) writeParagraph(sheet, says.noTargets, { soft: true });
  for (const subsidy of agreed) writeTargets(sheet, subsidy, format);
  writeSubheading(sheet, says.year);
  if (figures.total === null) writeParagraph(sheet, says.nothing, { soft: true });
  else writeCounted(sheet, figures, figures.total, format);
};

const writeCounted = (sheet: Sheet, figures: ReportFigures, total: Figures, format: ReportFormat): void => {
  const says = format.says.indicators;
  writeYear(sheet, figures, total, format);
  writeSubheading(sheet, says.months, 200);
  writeParagraph(sheet, says.monthsWhat, { soft: true, size: 9 });
  drawMonths(sheet, figures, format);
  writeRows(sheet, says.month, figures.months, (key) => format.month(key), format);
  writeSubheading(sheet, says.kinds);
  writeRows(
    sheet,
    says.kind,
    figures.kinds,
    (key) => (isResourceKind(key) ? says.kindNames[key] : key),
    format,
  );
};

const writeTargets = (sheet: Sheet, { projectName, targets }: ReportSubsidy, format: ReportFormat): void => {
  const says = format.says.indicators;
  writeParagraph(sheet, projectName, { strong: true });
  const amount = (unit: keyof typeof says.units, value: number) => says.units[unit](format.number(value));
  writeTable(sheet, {
    columns: [
      { title: says.target, width: WIDTH * 0.4 },
      { title: says.goal, width: WIDTH * 0.2, isNumber: true },
      { title: says.actual, width: WIDTH * 0.2, isNumber: true },
      { title: says.light, width: WIDTH * 0.2 },
    ],
    rows: targets.map(({ metric, unit, value, label, actual, light }) => ({
      cells: [
        { text: label === null ? says.metrics[metric] : `${says.metrics[metric]}, ${label}` },
        { text: amount(unit, value) },
        actual === null
          ? { text: metric === 'people' ? format.says.few : format.says.none, soft: true }
          : { text: amount(unit, actual) },
        { text: says.lights[light] },
      ],
    })),
  });
};

const writeYear = (sheet: Sheet, { cost }: ReportFigures, total: Figures, format: ReportFormat): void => {
  const says = format.says.indicators;
  const { hours, share, money, people } = format;
  const cents = (value: number | null) => (value === null ? format.says.none : money(value));
  const lines: [string, string][] = [
    [says.open, hours(total.openSeatMinutes)],
    [says.booked, hours(total.bookedSeatMinutes)],
    [says.used, hours(total.usedSeatMinutes)],
    [says.occupancy, share(total.occupancy)],
    [says.utilisation, share(total.utilisation)],
    [says.bookings, format.number(total.bookings)],
    [says.people, people(total.people)],
    [says.newPeople, people(total.newPeople)],
    [says.noShows, share(total.noShowRate)],
    [says.revenue, money(total.revenueNetCents)],
    [says.refusals, format.number(total.refusals)],
    [says.events, people(total.events)],
    [says.attendees, people(total.attendees)],
    ...(cost === null
      ? []
      : ([
          [says.perUsedHour, cents(cost.perUsedHourCents)],
          [says.perBookedHour, cents(cost.perBookedHourCents)],
          [says.perPerson, cents(cost.perPersonCents)],
        ] satisfies [string, string][])),
  ];
  writeTable(sheet, {
    columns: [
      { title: says.figure, width: WIDTH * 0.65 },
      { title: says.value, width: WIDTH * 0.35, isNumber: true },
    ],
    rows: lines.map(([name, value]) => ({ cells: [{ text: name }, { text: value }] })),
    pad: 2.2,
  });
};

const writeRows = (
  sheet: Sheet,
  title: string,
  rows: readonly Figures[],
  nameOf: (key: string) => string,
  format: ReportFormat,
): void => {
  const says = format.says.indicators;
  const { hours, share, money, people } = format;
  const number = (name: string): Column => ({ title: name, width: WIDTH * 0.135, isNumber: true });
  const cells = (row: Figures): Row['cells'] => [
    { text: nameOf(row.key) },
    { text: hours(row.openSeatMinutes) },
    { text: share(row.occupancy) },
    { text: share(row.utilisation) },
    { text: format.number(row.bookings) },
    { text: people(row.people) },
    { text: money(row.revenueNetCents) },
  ];
  writeTable(sheet, {
    ...{ size: 8.5, pad: 2.2 },
    columns: [
      { title, width: WIDTH * 0.19 },
      ...[
        says.openShort,
        says.occupancy,
        says.utilisation,
        says.bookings,
        says.peopleShort,
        says.revenueShort,
      ].map(number),
    ],
    rows: rows.map((row) => ({ cells: cells(row) })),
  });
};
