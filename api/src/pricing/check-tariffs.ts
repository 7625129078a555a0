import { isLocalDate, type LocalDate } from '@escale/shared/kernel';
import type { Tariff } from '@escale/shared/pricing';
import type { NewTariff } from '@escale/shared/resources';
import { Refused } from '../refused.ts';

/**
 * Tariffs as they are written: from today on where they name no date, none twice.
 * @throws Refused malformed-date | tariff-repeated
 */
export const checkTariffs = (list: readonly NewTariff[], today: LocalDate): Tariff[] => {
  const tariffs = list.map(({ validFrom = today, ...tariff }) => ({ ...tariff, validFrom }));
  const seen = new Set<string>();
  for (const { formula, audience, validFrom } of tariffs) {
    if (!isLocalDate(validFrom)) throw new Refused({ code: 'malformed-date', date: validFrom });
    const key = `${formula} ${audience} ${validFrom}`;
    if (seen.has(key)) throw new Refused({ code: 'tariff-repeated', formula, audience, validFrom });
    seen.add(key);
  }
  return tariffs;
};

/** A list that begins beyond all that can be booked is a slip; whoever wants to sell nothing says so with an empty one. */
export const requireSomethingToSell = (
  tariffs: readonly Tariff[],
  { today, lastDate }: { today: LocalDate; lastDate: LocalDate },
): void => {
  const firstDate = tariffs.map(({ validFrom }) => validFrom).sort()[0];
  if (firstDate !== undefined && firstDate > today && firstDate > lastDate)
    throw new Refused({ code: 'tariffs-sell-nothing', firstDate, lastDate });
};
