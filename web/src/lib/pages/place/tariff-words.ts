import type { ResourceSchema } from '@escale/shared/resources';
import type { Format } from '../../messages/format.ts';
import type { Words } from '../../messages/words.ts';

type Tariff = ResourceSchema['tariffs'][number];

const order = ['hour', 'half_day', 'day', 'week', 'month'] as const;

/** The tariffs of one audience on a date, the newest of each formula, from the hour to the month. */
export function tariffsFor(resource: ResourceSchema, audience: string, today: string): Tariff[] {
  return order.flatMap((formula) => {
    const newest = resource.tariffs
      .filter((one) => one.formula === formula && one.audience === audience && one.validFrom <= today)
      .sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
    return newest ? [newest] : [];
  });
}

/** « 4 € l’heure », « 16 € la journée » */
export const pricesOf = (tariffs: Tariff[], words: Words, format: Format): { price: string; per: string }[] =>
  tariffs.map(({ formula, amountCents }) => ({
    price: format.price(amountCents),
    per: words.place.per[formula],
  }));

/** The audiences of a space besides the standard one, as the tariffs name them. */
export const otherAudiences = ({ tariffs }: ResourceSchema): string[] =>
  [...new Set(tariffs.map(({ audience }) => audience))].filter((audience) => audience !== 'standard');
