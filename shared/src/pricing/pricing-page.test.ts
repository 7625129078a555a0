import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resolveLocalTime } from '../kernel/index.ts';
import { openDaysOf, readOpeningHours } from '../places/index.ts';
import { cheapestCover } from './cheapest-cover.ts';
import type { PriceLine } from './price.ts';
import { formulas, tariffsInForce } from './tariff.ts';

const page = readFileSync(new URL('../../../docs/pricing.md', import.meta.url), 'utf8');
const timeZone = 'Europe/Paris';

/** The cells of every row of a section's tables, by the first heading of each table. */
function tablesOf(section: string): Map<string, string[][]> {
  const tables = new Map<string, string[][]>();
  for (const block of section.split('\n\n').filter((text) => text.startsWith('| '))) {
    const [heading = [], , ...rows] = block.trim().split('\n').map(cellsOf);
    tables.set(heading[0] ?? '', rows);
  }
  return tables;
}

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function euros(amountCents: number): string {
  return (amountCents / 100).toFixed(2);
}

function instant(text: string): number {
  const at = resolveLocalTime(text, timeZone);
  if (!at.ok) throw new Error(`${text}: ${at.refusal.code}`);
  return at.value;
}

function shown({ formula, count, amountCents }: PriceLine): string {
  if (formula === 'rounding') return `${euros(amountCents)} rounding`;
  return formula === 'hour' ? `${count} min` : `${count} ${formula}`;
}

for (const section of page.split('\n## Example: ').slice(1)) {
  describe(section.split('\n')[0] ?? '', () => {
    const tables = tablesOf(section);
    const [opening = '', split = '', slots = '', vat = ''] = tables.get('open Monday to Friday')?.[0] ?? [];
    const [opens = '', closes = ''] = opening.split('–');
    const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
    const weekly = Object.fromEntries(weekdays.map((name) => [name, [[opens, closes] as const]]));
    const week = readOpeningHours({ weekly, halfDaySplit: split }, '2020-01-01');
    if (!week.ok) throw new Error(week.refusal.code);
    const calendar = {
      timeZone,
      weeks: [week.value],
      exceptions: new Map(),
      publicHolidays: new Set<string>(),
    };
    const sold = formulas.flatMap((formula) => {
      const amount = tables.get('formula')?.find(([name]) => name === formula)?.[1];
      const vatRateBasisPoints = Number.parseInt(vat, 10) * 100;
      const amountCents = Math.round(Number(amount) * 100);
      const tariff = {
        formula,
        audience: 'standard',
        amountCents,
        vatRateBasisPoints,
        validFrom: '2020-01-01',
      };
      return amount ? [tariff] : [];
    });

    test.each(tables.get('from') ?? [])('%s to %s, %s units: %s €, %s', (from, to, units, total, lines) => {
      const stay = { start: instant(from ?? ''), end: instant(to ?? '') };
      const price = cheapestCover({
        stay,
        openDays: openDaysOf(calendar, stay),
        slotMinutes: Number.parseInt(slots, 10),
        tariffs: tariffsInForce(sold, (from ?? '').slice(0, 10)),
        quantity: Number(units),
      });
      const answer = price.ok
        ? [euros(price.value.totalCents), price.value.lines.map(shown).join(' + ')]
        : ['refused', price.refusal.code];
      expect(answer).toEqual([total, lines]);
    });
  });
}

test('the page holds its worked examples', () => {
  expect(page.match(/^\| 20\d\d-.*\|$/gm)?.length).toBeGreaterThanOrEqual(20);
});
