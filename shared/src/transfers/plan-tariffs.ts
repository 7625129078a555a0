import type { LocalDate } from '../kernel/index.ts';
import { standardAudience, type Tariff } from '../pricing/index.ts';
import { audience, date, decimal, optional, readFields, required, text, word } from './fields.ts';
import { type Line, type LineOutcome, wrong } from './line.ts';
import { nameKey } from './name-key.ts';
import { formulaWords } from './words.ts';

const fields = {
  space: required(text(120)),
  formula: required(word(formulaWords)),
  audience: optional(audience),
  amount: required(decimal(2, 100_000_000)),
  vatRate: required(decimal(2, 10_000)),
  validFrom: optional(date),
};

export type PricedSpace = { id: string; name: string; tariffs: readonly Tariff[] };
export type NewTariffOfSpace = Tariff & { resourceId: string };
export type TariffsPlan = { outcomes: LineOutcome[]; tariffs: NewTariffOfSpace[] };

const keyOf = ({ resourceId, formula, audience: whose, validFrom }: NewTariffOfSpace): string =>
  `${resourceId} ${formula} ${whose} ${validFrom}`;

/** Which tariffs are new, which stand already, and which say something else than what stands: those are changed by hand. */
export function planTariffs(
  lines: readonly Line[],
  spaces: readonly PricedSpace[],
  today: LocalDate,
): TariffsPlan {
  const byName = Map.groupBy(spaces, ({ name }) => nameKey(name));
  const standing = new Map(
    spaces.flatMap(({ id, tariffs }) =>
      tariffs.map((tariff) => [keyOf({ ...tariff, resourceId: id }), tariff] as const),
    ),
  );
  const inFile = new Map<string, number>();
  const tariffs: NewTariffOfSpace[] = [];
  const decide = ({ line, cells }: Line): LineOutcome => {
    const read = readFields(fields, cells);
    if (!read.ok) return wrong(...read.faults);
    const { space, formula, amount, vatRate, validFrom } = read.value;
    const [found, ...others] = byName.get(nameKey(space)) ?? [];
    if (!found) return wrong({ column: 'space', value: space, code: 'unknown-space' });
    if (others.length > 0) return wrong({ column: 'space', value: space, code: 'space-ambiguous' });
    const tariff = {
      resourceId: found.id,
      formula,
      audience: read.value.audience ?? standardAudience,
      amountCents: amount,
      vatRateBasisPoints: vatRate,
      validFrom: validFrom ?? today,
    };
    const key = keyOf(tariff);
    const earlier = inFile.get(key);
    if (earlier !== undefined)
      return wrong({ column: null, value: '', code: 'same-as-line', facts: { line: earlier } });
    inFile.set(key, line);
    const there = standing.get(key);
    if (!there) {
      tariffs.push(tariff);
      return { outcome: 'new' };
    }
    if (there.amountCents === amount && there.vatRateBasisPoints === vatRate)
      return { outcome: 'known', by: 'tariff' };
    return wrong({
      column: 'amount',
      value: cells.amount ?? '',
      code: 'price-differs',
      facts: { thereCents: there.amountCents },
    });
  };
  return { outcomes: lines.map(decide), tariffs };
}
