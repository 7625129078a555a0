import {
  accept,
  addDays,
  clip,
  instantText,
  isLocalDate,
  localDateOf,
  minuteMs,
  minutesOf,
  type Result,
  refuse,
  resolveLocalTime,
  slotAtOrAfter,
} from '../kernel/index.ts';
import { openDaysOf } from '../places/index.ts';
import { formulaPeriod } from './formula-period.ts';
import { readPeriod } from './read-period.ts';
import { rulesOfRequest } from './rules-of-request.ts';
import type { Period, Stay, StayContext, StayRefusal } from './stay.ts';
import { readStayForm, type StayForm } from './stay-form.ts';
import type { StayFields } from './stay-request.schema.ts';

/** The stay that a request means at a place, or the first rule that stands against it. */
export function deriveStay(fields: StayFields, asked: StayContext): Result<Stay, StayRefusal> {
  const form = readStayForm(fields);
  if (!form.ok) return form;
  const context = { ...asked, rules: rulesOfRequest(form.value, asked) };
  const beyond = beyondHorizon(form.value, context);
  if (beyond) return refuse(beyond);
  const period =
    form.value.form === 'start-and-end'
      ? readPeriod(form.value.start, form.value.end, context)
      : formulaPeriod(form.value, context);
  if (!period.ok) return period;
  const refusal = tooEarly(period.value, context) ?? wrongLength(period.value, context);
  return refusal ? refuse(refusal) : accept(stayOf(period.value, context));
}

/** Asked first: far ahead, hours and holidays are not known yet and no other refusal would be true. */
function beyondHorizon(form: StayForm, { calendar, rules, now }: StayContext): StayRefusal | null {
  const { timeZone } = calendar;
  const lastDate = addDays(localDateOf(now, timeZone), rules.maxAdvanceDays);
  const beyond: StayRefusal = { code: 'beyond-horizon', maxAdvanceDays: rules.maxAdvanceDays, lastDate };
  if (form.form !== 'start-and-end') return isLocalDate(form.date) && form.date > lastDate ? beyond : null;
  const start = resolveLocalTime(form.start, timeZone);
  return start.ok && localDateOf(start.value, timeZone) > lastDate ? beyond : null;
}

function tooEarly({ interval }: Period, { calendar, rules, now }: StayContext): StayRefusal | null {
  const { timeZone } = calendar;
  if (interval.start < now) {
    const start = instantText(interval.start, timeZone);
    return { code: 'starts-in-the-past', start, now: instantText(now, timeZone) };
  }
  const { minNoticeMinutes } = rules;
  const earliest = now + minNoticeMinutes * minuteMs;
  if (interval.start >= earliest) return null;
  const earliestStart = instantText(slotAtOrAfter(earliest, rules.slotMinutes, timeZone), timeZone);
  return { code: 'too-little-notice', minNoticeMinutes, earliestStart };
}

function wrongLength({ interval }: Period, { rules }: StayContext): StayRefusal | null {
  const { minMinutes, maxMinutes } = rules;
  const minutes = minutesOf(interval);
  if (minutes < minMinutes) return { code: 'stay-too-short', minMinutes, minutes };
  return minutes > maxMinutes ? { code: 'stay-too-long', maxMinutes } : null;
}

function stayOf({ interval, startsOn }: Period, { calendar, rules }: StayContext): Stay {
  const touched = openDaysOf(calendar, interval).filter(({ open }) => clip(open, interval).length > 0);
  return { interval, startsOn, dates: touched.map(({ date }) => date), quota: rules.maxStaysAhead };
}
