import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Entitlements, sellStay } from '../bookings/index.ts';
import { resolveLocalTime } from '../kernel/index.ts';
import type { Pass } from '../passes/index.ts';
import { openDaysOf, readOpeningHours } from '../places/index.ts';
import { cappedRefund } from './capped-refund.ts';
import type { FareCap } from './fare-cap.ts';
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
  if (formula === 'rounding' || formula === 'cap') return `${euros(amountCents)} ${formula}`;
  if (formula === 'pass') return `${count} points`;
  return formula === 'hour' ? `${count} min` : `${count} ${formula}`;
}

function cents(amount: string | undefined): number {
  return Math.round(Number(amount) * 100);
}

/** '2027-09 190.00', one for each unit, divided by slashes. */
function capsOf(cell: string): FareCap[] {
  return cell.split(' / ').map((paid) => {
    const [month = '', amount] = paid.split(' ');
    return { paidCents: new Map([[month, cents(amount)]]) };
  });
}

/** '3 until 2027-10-31, 30': the points of one or more passes. */
function passesOf(cell: string, pointsPer: Pass['pointsPer']): Pass[] {
  return cell.split(', ').map((pass, i) => {
    const [points = '', endsOn = null] = pass.split(' until ');
    const pointsLeft = points === 'unlimited' ? null : Number(points);
    return { id: `pass ${i}`, startsOn: '2027-01-01', endsOn, pointsLeft, pointsPer };
  });
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
    const tariffs = formulas.flatMap((formula) => {
      const amount = tables.get('formula')?.find(([name]) => name === formula)?.[1];
      const vatRateBasisPoints = Number.parseInt(vat, 10) * 100;
      const amountCents = cents(amount);
      const tariff = {
        formula,
        audience: 'standard',
        amountCents,
        vatRateBasisPoints,
        validFrom: '2020-01-01',
      };
      return amount ? [tariff] : [];
    });

    const pointsFor = (formula: string) =>
      Number(tables.get('points for')?.find(([name]) => name === formula)?.[1]);
    const pointsPer = { half_day: pointsFor('half_day'), day: pointsFor('day') };

    /** What a row says a stay costs, and what it costs. */
    const check = (row: string[], entitlements: Entitlements = {}) => {
      const [from = '', to = '', units, total, lines] = row;
      const stay = { start: instant(from), end: instant(to) };
      const sold = sellStay({
        stay,
        openDays: openDaysOf(calendar, stay),
        slotMinutes: Number.parseInt(slots, 10),
        tariffs: tariffsInForce(tariffs, from.slice(0, 10)),
        quantity: Number(units),
        ...entitlements,
      });
      const answer = sold.ok
        ? [euros(sold.value.price.totalCents), sold.value.price.lines.map(shown).join(' + ')]
        : ['refused', sold.refusal.code];
      expect(answer).toEqual([total, lines]);
    };

    test.each(tables.get('from') ?? [])('%s to %s, %s units: %s €, %s', (...row) => check(row));

    test.each(tables.get('paid before') ?? [])('%s paid: %s to %s, %s units: %s €, %s', (paid, ...row) =>
      check(row, { caps: capsOf(paid) }),
    );

    test.each(tables.get('points left') ?? [])('%s points: %s to %s, %s units: %s €, %s', (points, ...row) =>
      check(row, { passes: passesOf(points, pointsPer) }),
    );
  });
}

test.each(tablesOf(page.split('\n## Cancelling')[1] ?? '').get('month') ?? [])(
  'month %s, all %s, paid %s, cancelled %s: %s back',
  (...row) => {
    const [month = 0, grossCents = 0, paidCents = 0, cancelled = 0, back, left] = row.slice(0, 6).map(cents);
    const refund = cappedRefund({ paidCents, grossCents }, { grossCents: cancelled }, month);
    expect([refund.refundableCents, refund.counter.paidCents]).toEqual([back, left]);
  },
);

test('the page holds its worked examples', () => {
  expect(page.match(/^\|.* 20\d\d-.*\|$/gm)?.length).toBeGreaterThanOrEqual(45);
});
