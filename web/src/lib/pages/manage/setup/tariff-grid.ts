import { type Formula, formulas, type PlaceModel, standardAudience } from '@escale/shared/pricing';
import type { SetUpResource } from '@escale/shared/resources';

export { formulas };

/** `standard-day`: the field of a cell. */
export const cellName = (audience: string, formula: Formula): string => `${audience}-${formula}`;

/** Standard first, then whoever has a price. */
export const audiencesOf = ({ tariffs }: Pick<SetUpResource, 'tariffs'>): string[] => [
  ...new Set([standardAudience, ...tariffs.map(({ audience }) => audience)]),
];

/** What a cell holds on a date: the newest price that has begun, in cents. */
export function amountOn(
  { tariffs }: Pick<SetUpResource, 'tariffs'>,
  cell: { audience: string; formula: Formula },
  date: string,
): number | null {
  const begun = tariffs
    .filter((one) => one.audience === cell.audience && one.formula === cell.formula && one.validFrom <= date)
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom));
  return begun[0]?.amountCents ?? null;
}

/** 16, 31,50: as it is typed. */
export const euros = (cents: number | null, separator: ',' | '.'): string =>
  cents === null
    ? ''
    : cents % 100 === 0
      ? String(cents / 100)
      : (cents / 100).toFixed(2).replace('.', separator);

/** 1600 for « 16 », « 16,00 » or « 16 € »; null where it is no amount. */
export function centsOf(text: string): number | null {
  const bare = text.replaceAll(/[\s\u00a0€]/g, '').replace(',', '.');
  return /^\d{1,6}(\.\d{1,2})?$/.test(bare) ? Math.round(Number(bare) * 100) : null;
}

/** What the model of the place would ask for such a space. */
export const suggestedPrices = (
  model: PlaceModel | null,
  space: Pick<SetUpResource, 'kind' | 'requiresTraining' | 'slotMinutes'>,
): Partial<Record<Formula, number>> => {
  const alike = model?.spaces.filter(({ kind }) => kind === space.kind) ?? [];
  const closest = alike.find(({ slotMinutes }) => slotMinutes === space.slotMinutes);
  return (closest ?? alike[0])?.prices ?? {};
};
