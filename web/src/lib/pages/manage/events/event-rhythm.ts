export const eventRhythms = ['une', 'semaine', 'quinzaine', 'mois', 'jour'] as const;
export type EventRhythm = (typeof eventRhythms)[number];

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** « Le 3e mardi »; a fifth week is the last one, which every month has. */
function weekdayOfMonth(start: string): string {
  const date = new Date(`${start.slice(0, 10)}T00:00:00Z`);
  const nth = Math.ceil(date.getUTCDate() / 7);
  return `${nth > 4 ? -1 : nth}${weekdays[date.getUTCDay()] ?? 'MO'}`;
}

/** The rule of RFC 5545 for what is chosen; none for what is once. */
export function ruleOf(rhythm: EventRhythm, times: number, start: string): string | undefined {
  if (rhythm === 'une') return undefined;
  const rules = {
    semaine: 'FREQ=WEEKLY',
    quinzaine: 'FREQ=WEEKLY;INTERVAL=2',
    mois: 'FREQ=MONTHLY',
    jour: `FREQ=MONTHLY;BYDAY=${weekdayOfMonth(start)}`,
  };
  return `${rules[rhythm]};COUNT=${times}`;
}
