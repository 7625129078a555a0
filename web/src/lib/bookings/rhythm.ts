const rules = {
  semaine: 'FREQ=WEEKLY',
  quinzaine: 'FREQ=WEEKLY;INTERVAL=2',
  ouvres: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  jour: 'FREQ=DAILY',
  mois: 'FREQ=MONTHLY',
} as const;

export type Rhythm = keyof typeof rules;
export const rhythms = Object.keys(rules).filter((name): name is Rhythm => name in rules);

/** How a stay repeats, as its address says it: `until` is a civil date, and wins over the number of times. */
export type Repetition = { rhythm: Rhythm; times: number; until: string };

const MOST_TIMES = 260;

/** What the address says; nonsense counts as four weeks. */
export function repetitionIn(query: URLSearchParams): Repetition {
  const times = Number(query.get('fois') ?? 4);
  const until = query.get('jusque') ?? '';
  return {
    rhythm: rhythms.find((one) => one === query.get('rythme')) ?? 'semaine',
    times: Number.isInteger(times) && times >= 2 && times <= MOST_TIMES ? times : 4,
    until: /^\d{4}-\d{2}-\d{2}$/.test(until) ? until : '',
  };
}

/** The rule of RFC 5545; a date as its end is the last one that may still be. */
export const rruleOf = ({ rhythm, times, until }: Repetition): string =>
  `${rules[rhythm]};${until ? `UNTIL=${until.replaceAll('-', '')}` : `COUNT=${times}`}`;
