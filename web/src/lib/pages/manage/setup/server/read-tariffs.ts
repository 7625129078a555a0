import { type Formula, formulas } from '@escale/shared/pricing';
import type { NewTariff, SetUpResource } from '@escale/shared/resources';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import { amountOn, audiencesOf, cellName, centsOf } from '../tariff-grid.ts';

const otherAudience = 'autre';

/** What is wrong with a grid: where, and what; `free` is only asked about. */
type GridError = {
  code: 'unreadable' | 'future' | 'nobody' | 'unreadable-audience';
  audience: string;
  formula: Formula;
};
type Grid = { list: NewTariff[]; errors: GridError[]; free: { audience: string; formula: string }[] };

/**
 * The whole list after the form: cells that say something else begin on its date, emptied ones end their formula, all
 * others stay with their dates.
 */
export function readTariffs(typed: TypedForm, space: SetUpResource, today: string): Grid {
  const text = (name: string) => typed[name]?.[0]?.trim() ?? '';
  const validFrom = text('validFrom') || today;
  const vatRateBasisPoints = Number(text('vat') || '2000');
  const grid: Grid = { list: [], errors: [], free: [] };
  for (const column of [...audiencesOf(space), otherAudience]) {
    const audience = column === otherAudience ? text('autre-nom') : column;
    for (const formula of formulas) {
      const typedCell = text(cellName(column, formula));
      const standing = space.tariffs.filter((one) => one.audience === audience && one.formula === formula);
      if (column === otherAudience && typedCell === '') continue;
      if (column === otherAudience && audience === '') {
        grid.errors.push({ code: 'nobody', audience, formula });
        break;
      }
      if (!/^[a-z][a-z0-9_]{0,39}$/.test(audience)) {
        grid.errors.push({ code: 'unreadable-audience', audience, formula });
        break;
      }
      if (typedCell === '') {
        if (standing.length > 0 && validFrom > today) grid.errors.push({ code: 'future', audience, formula });
        continue;
      }
      const amountCents = centsOf(typedCell);
      if (amountCents === null) {
        grid.errors.push({ code: 'unreadable', audience: column, formula });
        continue;
      }
      const before = amountOn(space, { audience, formula }, validFrom);
      const rate = standing.at(-1)?.vatRateBasisPoints ?? vatRateBasisPoints;
      const isSame = before === amountCents && rate === vatRateBasisPoints;
      const kept = standing.filter((one) => isSame || one.validFrom !== validFrom);
      grid.list.push(...kept.map(({ currency: _, example: __, ...tariff }) => tariff));
      if (!isSame) grid.list.push({ formula, audience, amountCents, vatRateBasisPoints, validFrom });
      if (amountCents === 0 && !isSame) grid.free.push({ audience, formula });
    }
  }
  return grid;
}
