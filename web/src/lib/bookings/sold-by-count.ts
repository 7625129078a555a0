const counted = ['day', 'week', 'month'] as const;

/** The formulas of which a stay can take several, among those that a space sells. */
export const soldByCount = (tariffs: readonly { formula: string }[]) =>
  counted.filter((formula) => tariffs.some((tariff) => tariff.formula === formula));
