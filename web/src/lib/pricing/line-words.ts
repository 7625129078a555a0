import type { PriceLineSchema } from '@escale/shared/pricing';
import type { Format } from '../messages/format.ts';
import type { Words } from '../messages/words.ts';

/** A line of the ticket in words: the formula, and below it count × unit price. */
export function lineWords(line: PriceLineSchema, words: Words, format: Format) {
  const { pricing } = words;
  const [one, other] = pricing.formulas[line.formula];
  if (line.formula === 'voucher') return { label: one ?? '', detail: '' };
  const label = format.plural(line.formula === 'hour' ? line.count / 60 : line.count, one ?? '', other ?? '');
  const unit = format.amount(line.unitAmountCents);
  if (line.formula === 'rounding') return { label, detail: pricing.roundedOnce };
  if (line.formula === 'cap') return { label, detail: pricing.monthIsPaid };
  if (line.formula === 'kept') return { label, detail: pricing.monthIsKept };
  if (line.formula === 'agreed') return { label, detail: pricing.agreedBefore };
  if (line.formula === 'pass') return { label, detail: pointsWords(line.count, words, format) };
  if (line.formula === 'hour') return { label, detail: pricing.hourly(format.duration(line.count), unit) };
  return { label, detail: pricing.times(format.number(line.count), unit) };
}

function pointsWords(count: number, { pricing }: Words, format: Format): string {
  const [one, other] = pricing.points;
  return `${format.number(count)}\u00a0${format.plural(count, one ?? '', other ?? '')}`;
}
