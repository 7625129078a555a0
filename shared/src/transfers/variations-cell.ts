import { accept, isLocalDate, type Result, refuse } from '../kernel/index.ts';
import { type RuleVariation, type VariedField, variedFields, variedFormulas } from '../resources/index.ts';

const words: Record<VariedField, string> = {
  minMinutes: 'min',
  maxMinutes: 'max',
  minNoticeMinutes: 'notice',
  maxAdvanceDays: 'ahead',
  maxStaysAhead: 'quota',
};
const anyFormula = '*';
const blank: Record<VariedField, null> = {
  minMinutes: null,
  maxMinutes: null,
  minNoticeMinutes: null,
  maxAdvanceDays: null,
  maxStaysAhead: null,
};

/** Variations in one cell: "solidarity/month@2027-01-01 max=44640 quota=2 + standard/*@2027-03-01 notice=60". */
export function writeVariations(variations: readonly RuleVariation[]): string {
  return variations
    .map((one) => {
      const given = variedFields.flatMap((field) =>
        one[field] === null ? [] : [`${words[field]}=${one[field]}`],
      );
      return `${one.audience}/${one.formula ?? anyFormula}@${one.validFrom} ${given.join(' ')}`;
    })
    .join(' + ');
}

export function readVariations(cell: string): Result<RuleVariation[], { code: 'not-variations' }> {
  const found = cell.split('+').map((part) => readOne(part.trim()));
  const read = found.filter((one) => one !== null);
  return read.length === found.length ? accept(read) : refuse({ code: 'not-variations' });
}

function readOne(text: string): RuleVariation | null {
  const match = /^([a-z][a-z0-9_]{0,39})\/(\*|[a-z_]+)@(\d{4}-\d\d-\d\d)((?: +[a-z]+=\d{1,7})+)$/.exec(text);
  const [, audience = '', of = '', validFrom = '', rest = ''] = match ?? [];
  const formula = variedFormulas.find((one) => one === of) ?? null;
  if (!match || !isLocalDate(validFrom) || (formula === null && of !== anyFormula)) return null;
  const variation: RuleVariation = { audience, formula, validFrom, ...blank };
  for (const pair of rest.trim().split(/ +/)) {
    const [word, value] = pair.split('=');
    const field = variedFields.find((one) => words[one] === word);
    if (!field) return null;
    variation[field] = Number(value);
  }
  return variation;
}
