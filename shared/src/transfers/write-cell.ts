import { type Instant, instantText, type LocalDate } from '../kernel/index.ts';
import type { CancellationTier } from '../resources/index.ts';
import type { TransferLang } from './transfer-kind.ts';
import { wordOf, yesWords } from './words.ts';

/** How a value stands in a file that is taken out: the way the same file is read when it is brought in. */
export const writeCell = {
  decimal: (value: number | null, lang: TransferLang): string => {
    if (value === null) return '';
    const point = lang === 'fr' ? ',' : '.';
    return `${Math.floor(value / 100)}${point}${String(value % 100).padStart(2, '0')}`;
  },
  date: (date: LocalDate | null, lang: TransferLang): string => {
    if (date === null || lang === 'en') return date ?? '';
    return date.split('-').toReversed().join('/');
  },
  /** With the offset, without which an hour of autumn would be two. */
  moment: (at: Instant, timeZone: string): string => instantText(at, timeZone),
  yesOrNo: (value: boolean, lang: TransferLang): string => wordOf(yesWords, value ? 'yes' : 'no', lang),
  tiers: (tiers: readonly CancellationTier[]): string =>
    tiers.length === 0
      ? '-'
      : tiers.map(({ hoursBefore, refundPercent }) => `${hoursBefore}:${refundPercent}`).join(' + '),
};
