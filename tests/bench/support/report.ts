export type Row = {
  what: string;
  perSecond: number;
  yardstick: string;
  limit: number;
  /** None where the number is there to read the others by. */
  budget?: number;
  note?: string;
};

const number = (value: number): string => Math.round(value).toLocaleString('en').padStart(8);

/** Ratios to a yardstick of the same run; a budget that is missed is marked, never failed on. */
export const report = (title: string, rows: readonly Row[]): void => {
  console.log(`\n${title}`);
  for (const { what, perSecond, yardstick, limit, budget, note = '' } of rows) {
    const ratio = perSecond / limit;
    const verdict = budget === undefined ? '    ' : ratio >= budget ? 'ok  ' : 'MISS';
    const asked = budget === undefined ? '' : `, budget ${budget}`;
    console.log(
      `${verdict} ${what.padEnd(44)} ${number(perSecond)}/s = ${ratio.toFixed(3)} × ${yardstick} (${number(limit).trim()}/s)${asked} ${note}`,
    );
  }
};
