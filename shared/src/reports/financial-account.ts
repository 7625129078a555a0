import type { ReportFigures } from './reports.contract.ts';

/** The lines of the form's table by account; a class with its parts below it. */
export const chargeLines = [
  ...['60', '60.services', '60.goods', '60.supplies'],
  ...['61', '61.rent', '61.repair', '61.insurance', '61.documentation'],
  ...['62', '62.fees', '62.publicity', '62.travel', '62.bank'],
  ...['63', '63.payroll', '63.other'],
  ...['64', '64.wages', '64.social', '64.other'],
  ...['65', '66', '67', '68', '69'],
  ...['indirect', 'indirect.fixed', 'indirect.finance', 'indirect.other'],
  ...['total', '86', '86.860', '86.861', '86.862', '86.864'],
] as const;
export const productLines = [
  ...['70', '73'],
  ...['74', '74.state', '74.region', '74.department', '74.communes', '74.social', '74.europe', '74.agency'],
  ...['74.other', '74.private'],
  ...['75', '75.756', '75.758'],
  ...['76', '77', '78', '79', 'own'],
  ...['total', '87', '87.870', '87.871', '87.875'],
] as const;

/** Null: what only the place's own accounts know. Nothing is put there, no zero either. */
export type AccountLine = { line: string; cents: number | null };
export type FinancialAccount = {
  charges: AccountLine[];
  products: AccountLine[];
  /** Given for what is no income of the year, or for what no source says. */
  investmentCents: number;
  unspecifiedCents: number;
};

/** What Escale knows of the year's account: stays that were sold, net of VAT, and what the department gave to run. */
export function financialAccount({ total, subsidies, year }: ReportFigures): FinancialAccount {
  const given = subsidies.filter((one) => one.year === year);
  const sumOf = (section: (typeof given)[number]['section']) =>
    given.filter((one) => one.section === section).reduce((sum, { amountCents }) => sum + amountCents, 0);
  const known: Record<string, number> = {
    '70': total?.revenueNetCents ?? 0,
    '74.department': sumOf('operating'),
  };
  const filled = (line: string): AccountLine => ({ line, cents: known[line] || null });
  return {
    charges: chargeLines.map((line) => ({ line, cents: null })),
    products: productLines.map(filled),
    investmentCents: sumOf('investment'),
    unspecifiedCents: sumOf('unspecified'),
  };
}
