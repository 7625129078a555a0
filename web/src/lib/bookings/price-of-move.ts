import type { MovePreview } from '@escale/shared/bookings';
import type { Format } from '../messages/format.ts';
import type { MineWords } from '../messages/mine.ts';

/** What moving a stay costs or gives back, said before it is done. */
export function priceOfMove(
  { total, totalBefore }: Pick<MovePreview, 'total' | 'totalBefore'>,
  says: MineWords['stays']['move'],
  format: Format,
): string {
  const difference = format.price(Math.abs(total - totalBefore));
  if (total > totalBefore) return says.more(difference, format.price(total));
  if (total < totalBefore) return says.less(difference, format.price(total));
  return total === 0 ? says.sameFree : says.same(format.price(total));
}
