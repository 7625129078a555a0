import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../kernel/index.ts';
import { codeOfBits, codeWindowAt, periodOfCodeWindow, readCheckInCode } from './check-in-code.ts';
import { momentOfCheckIn } from './moment-of-check-in.ts';

const now = Date.parse('2027-09-06T12:02:00Z');
const shownAt = (at: number) => [codeWindowAt(at)];
const ago = (minutes: number) => now - minutes * minuteMs;

describe('without a code', () => {
  test('the phone is believed for the last 24 hours, and for nothing to come', () => {
    const moment = (at: number | null) => momentOfCheckIn({ now, at, provenBy: null });
    expect(moment(null)).toEqual({ ok: true, value: now });
    expect(moment(ago(24 * 60))).toEqual({ ok: true, value: ago(24 * 60) });
    const refusal = { code: 'check-in-moment-out-of-range' };
    expect(moment(now + 1)).toMatchObject({ ok: false, refusal });
    expect(moment(ago(24 * 60) - 1)).toMatchObject({ ok: false, refusal });
  });
});

describe('with a code', () => {
  const moment = (at: number | null, provenBy: number[]) => momentOfCheckIn({ now, at, provenBy });

  test('of now, or of the window before or after, one has come now', () => {
    for (const minutes of [-5, 0, 5])
      expect(moment(null, shownAt(ago(minutes)))).toMatchObject({ value: now });
    for (const minutes of [-10, 10])
      expect(moment(null, shownAt(ago(minutes)))).toMatchObject({ refusal: { code: 'check-in-code-wrong' } });
  });

  test('read earlier one has come when the phone says, if the code agrees', () => {
    expect(moment(ago(180), shownAt(ago(180)))).toEqual({ ok: true, value: ago(180) });
  });

  test('nobody came before it was shown by turning the clock back, nor after by turning it on', () => {
    const { start, end } = periodOfCodeWindow(codeWindowAt(ago(60)));
    expect(moment(ago(300), shownAt(ago(60)))).toEqual({ ok: true, value: start });
    expect(moment(now + 3 * hourMs, shownAt(ago(60)))).toEqual({ ok: true, value: end - 1 });
    expect(moment(ago(60 * 24 * 400), shownAt(ago(60)))).toEqual({ ok: true, value: start });
  });

  test('shown right now, a phone that is ahead came now and not later', () => {
    expect(moment(now + 3 * hourMs, shownAt(now))).toEqual({ ok: true, value: now });
  });

  test('that was never shown says nothing', () => {
    expect(moment(ago(60), [])).toMatchObject({ refusal: { code: 'check-in-code-wrong' } });
  });
});

describe('a code', () => {
  test('has six characters that survive a telephone', () => {
    expect(codeOfBits(0)).toBe('000000');
    expect(codeOfBits(2 ** 30 - 1)).toBe('ZZZZZZ');
  });

  test('is read as people type it', () => {
    expect(readCheckInCode(' 7k3-oil ')).toBe('7K3011');
  });
});
