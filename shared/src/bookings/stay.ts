import type { Instant, Interval, LocalDate, LocalTimeRefusal } from '../kernel/index.ts';
import type { OpeningCalendar } from '../places/index.ts';
import type { VerifiedAudience } from '../pricing/index.ts';
import type { BookingRules } from '../resources/index.ts';

/** A period that the rules allow; whether units are free for it is the database's to say. */
export type Stay = {
  interval: Interval;
  /** The date whose tariffs price it: the one whose opening hours it starts in. */
  startsOn: LocalDate;
  /** The dates it touches in opening hours, in order. */
  dates: LocalDate[];
  /** How many stays ahead its rules leave the person; 0: as many as they like. */
  quota: number;
};

export type StayContext = {
  calendar: OpeningCalendar;
  rules: BookingRules;
  now: Instant;
  /** Those of the person, whose rules may be easier; without them the rules are those for everybody. */
  verifiedAudiences?: readonly VerifiedAudience[] | undefined;
};

/** What a derived period still has to pass: the rules on length, notice and horizon. */
export type Period = { interval: Interval; startsOn: LocalDate };

type Field = 'start' | 'end';
export type Half = 'morning' | 'afternoon';

/** Instants in facts are RFC 3339 with the place's offset, so that a message can show them as they are. */
export type StayRefusal =
  | { code: 'stay-form-unclear'; missing: string[]; unexpected: string[] }
  | (LocalTimeRefusal & { field: Field })
  | { code: 'malformed-date'; date: string }
  | { code: 'end-before-start' }
  | { code: 'off-slot-grid'; field: Field; slotMinutes: number; nearest: string[] }
  | {
      code: 'outside-opening-hours';
      field: Field;
      date: LocalDate;
      open: { start: string; end: string }[];
    }
  | { code: 'closed-that-day'; date: LocalDate; nextOpenDate: LocalDate | null }
  | { code: 'empty-half-day'; date: LocalDate; half: Half }
  | { code: 'stay-too-short'; minMinutes: number; minutes: number }
  | { code: 'stay-too-long'; maxMinutes: number }
  | { code: 'starts-in-the-past'; start: string; now: string }
  | { code: 'too-little-notice'; minNoticeMinutes: number; earliestStart: string }
  | { code: 'beyond-horizon'; maxAdvanceDays: number; lastDate: LocalDate };
