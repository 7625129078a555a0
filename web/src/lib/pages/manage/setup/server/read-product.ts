import type { NewPassProduct } from '@escale/shared/passes';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import { centsOf } from '../tariff-grid.ts';

/** What is put on sale, and the field that keeps it from being sent. */
export function readProduct(typed: TypedForm): { body: NewPassProduct; missing: 'amount' | 'spaces' | null } {
  const text = (name: string) => typed[name]?.[0]?.trim() ?? '';
  const whole = (name: string) => (/^\d{1,6}$/.test(text(name)) ? Number(text(name)) : undefined);
  const kind = text('kind') === 'subscription' ? 'subscription' : 'pass';
  const [points, day, halfDay, months] = [whole('points'), whole('day'), whole('halfDay'), whole('months')];
  const amountCents = centsOf(text('amount'));
  const resourceIds = typed.espace ?? [];
  const body = {
    name: text('name'),
    kind,
    ...(points && { points }),
    ...(day && { pointsPerDay: day }),
    ...(halfDay && { pointsPerHalfDay: halfDay }),
    ...(kind === 'pass' && months && { validMonths: months }),
    amountCents: amountCents ?? 0,
    vatRateBasisPoints: Number(text('vat') || '2000'),
    resourceIds,
  } satisfies NewPassProduct;
  return { body, missing: amountCents === null ? 'amount' : resourceIds.length === 0 ? 'spaces' : null };
}
