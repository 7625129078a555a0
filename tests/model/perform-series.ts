import { asked, personOf } from './asked.ts';
import type { Command } from './commands.ts';
import { type Done, done } from './done.ts';
import type { Stage } from './stage.ts';
import { instant, mornings, periods } from './town.ts';

/** Every date is told, whatever becomes of the series: booked or skipped, or what stood against some of them. */
export const performSeries = async (
  stage: Stage,
  { person, wish, count, skip }: Command & { kind: 'repeat' },
): Promise<Done> => {
  const rule = { rrule: `FREQ=DAILY;COUNT=${count}`, onConflict: skip ? 'skip' : 'refuse' };
  const as = personOf(stage, person);
  const answer = await stage.scene.call('POST', '/booking-series', {
    as,
    body: { ...asked(stage, wish), ...rule },
  });
  const told: { start: string; bookingId?: string; reason?: string; code?: string }[] =
    answer.body.occurrences ?? answer.body.conflicts ?? [];
  const dates = mornings
    .filter((morning) => morning >= wish.period)
    .slice(0, count)
    .map((morning) => {
      const startsAt = instant(periods[morning][0]);
      const found = told.find(({ start }) => Date.parse(start) === startsAt);
      return {
        period: morning,
        bookingId: found?.bookingId ?? null,
        reason: found?.reason ?? found?.code ?? 'ok',
      };
    });
  return { ...done(answer), dates };
};
