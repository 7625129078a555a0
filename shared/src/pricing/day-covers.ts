import type { Interval } from '../kernel/index.ts';
import { multiplyDivide } from '../kernel/index.ts';
import { addCovers, type Cover, coverOf, emptyCover } from './cover.ts';
import type { TariffsInForce } from './tariff.ts';
import { slotMinutesOf, type TouchedDay } from './touched-day.ts';

/** Every way to sell what a stay takes of one day: the day, or each half as a half-day or by the hour. */
export function dayCovers(day: TouchedDay, tariffs: TariffsInForce, slotMinutes: number): Cover[] {
  const halves = [day.morning, day.afternoon].filter((parts) => parts.length > 0);
  const covers: Cover[] = [];
  if (tariffs.day) covers.push(coverOf('day', 1, tariffs.day.amountCents));
  for (const byHour of choicesOf(halves)) {
    const halfDays = halves.length - byHour.length;
    if (halfDays > 0 && !tariffs.half_day) continue;
    if (byHour.length > 0 && !tariffs.hour) continue;
    const hours = hoursCover(byHour.flat(), tariffs, slotMinutes, day.timeZone);
    const halfDayCents = halfDays * (tariffs.half_day?.amountCents ?? 0);
    covers.push(addCovers(hours, coverOf('half_day', halfDays, halfDayCents)));
  }
  return covers;
}

/** All slots of a day are rounded once, together. */
function hoursCover(
  parts: Interval[],
  tariffs: TariffsInForce,
  slotMinutes: number,
  timeZone: string,
): Cover {
  if (!tariffs.hour || parts.length === 0) return emptyCover;
  const minutes = slotMinutesOf(parts, slotMinutes, timeZone);
  return coverOf('hour', minutes, multiplyDivide(tariffs.hour.amountCents, minutes, 60));
}

/** The halves that are sold by the hour: none, one of them, or both. */
function choicesOf(halves: Interval[][]): Interval[][][] {
  const [first, second] = halves;
  if (!first) return [];
  return second ? [[], [first], [second], [first, second]] : [[], [first]];
}
