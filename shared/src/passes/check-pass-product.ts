import { accept, type Result, refuse } from '../kernel/index.ts';
import type { NewPassProduct } from './pass.schema.ts';

export type PassProductRefusal = {
  code: 'pass-points-unclear';
  detail: 'a pass needs points' | 'give pointsPerHalfDay, pointsPerDay or both' | 'it could not pay anything';
};

/** A product must be able to pay for something. */
export function checkPassProduct(product: NewPassProduct): Result<NewPassProduct, PassProductRefusal> {
  const { kind, points, pointsPerHalfDay, pointsPerDay } = product;
  const unclear = (detail: PassProductRefusal['detail']) => refuse({ code: 'pass-points-unclear', detail });
  if (kind === 'pass' && points === undefined) return unclear('a pass needs points');
  if (pointsPerHalfDay === undefined && pointsPerDay === undefined)
    return unclear('give pointsPerHalfDay, pointsPerDay or both');
  const least = Math.min(
    pointsPerHalfDay ?? Number.POSITIVE_INFINITY,
    pointsPerDay ?? Number.POSITIVE_INFINITY,
  );
  return points !== undefined && points < least ? unclear('it could not pay anything') : accept(product);
}
