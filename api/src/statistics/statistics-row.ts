import type { EventsOfGroup, FigureSums } from '@escale/db/statistics';
import type { StatisticsRow } from '@escale/shared/statistics';

/** Below so many the department is told no number of people (DOMAIN, Statistics). */
const FEW_PEOPLE = 5;

type Rest = {
  label: string;
  people: { people: number; newPeople: number } | null;
  refusals: number;
  /** Null where events are not counted: by kind, by hour. */
  events: Omit<EventsOfGroup, 'key'> | null;
  hidesFewPeople: boolean;
};

export const statisticsRow = (
  { key, open, booked, used, bookings, ended, noShows, revenueNetCents }: FigureSums,
  { label, people, refusals, events, hidesFewPeople }: Rest,
): StatisticsRow => {
  const shown = (count: number | undefined) => {
    if (count === undefined) return null;
    return hidesFewPeople ? toldPeople(count) : count;
  };
  return {
    key,
    label,
    openSeatMinutes: open,
    bookedSeatMinutes: booked,
    usedSeatMinutes: used,
    occupancy: shareOf(booked, open),
    utilisation: shareOf(used, open),
    bookings,
    people: shown(people?.people),
    newPeople: shown(people?.newPeople),
    noShowRate: shareOf(noShows, ended),
    revenueNetCents,
    refusals,
    events: events?.events ?? null,
    registrations: shown(events?.registrations),
    attendees: shown(events?.attendees),
  };
};

export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** What the department is told: nobody, or a number that no single person stands behind; else null. */
export const toldPeople = (count: number): number | null => (count > 0 && count < FEW_PEOPLE ? null : count);
