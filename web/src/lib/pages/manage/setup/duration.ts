export const minutesIn = { minutes: 1, heures: 60, jours: 1_440 } as const;
export type DurationUnit = keyof typeof minutesIn;

/** Minutes as people write them: in the largest unit that leaves no rest. */
export function durationOf(minutes: number): { count: number; unit: DurationUnit } {
  const unit: DurationUnit =
    minutes === 0 || minutes % 60 !== 0 ? 'minutes' : minutes % 1_440 === 0 ? 'jours' : 'heures';
  return { count: minutes / minutesIn[unit], unit };
}
