import type { PlanDrawing, PlanUnit } from '@escale/shared/plans';
import type { Catalogue } from './server/catalogue-of.ts';

/** What stands on a drawing under the names that the place has given. */
export function namedUnits({ units }: PlanDrawing, catalogue: Catalogue): PlanUnit[] {
  const known = new Map(catalogue.map((unit) => [unit.id, unit]));
  return units.map((unit) => {
    const { label = '', kind = 'desk' } = known.get(unit.unitId) ?? {};
    return { ...unit, label, kind };
  });
}
