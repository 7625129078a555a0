import { type SubsidySection, subsidySections } from './subsidy.ts';

export type SectionTotals = Record<SubsidySection, number> & { all: number };

/** What was given, by section; what no source assigns to one stays apart. */
export function totalBySection(
  subsidies: readonly { section: SubsidySection; amountCents: number }[],
): SectionTotals {
  const totals: SectionTotals = { operating: 0, investment: 0, unspecified: 0, all: 0 };
  for (const { section, amountCents } of subsidies) totals[section] += amountCents;
  totals.all = subsidySections.reduce((all, section) => all + totals[section], 0);
  return totals;
}
