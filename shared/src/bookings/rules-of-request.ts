import { isLocalDate, localDateOf, resolveLocalTime } from '../kernel/index.ts';
import { audiencesOn } from '../pricing/index.ts';
import { type BookingRules, rulesInForce } from '../resources/index.ts';
import type { StayContext } from './stay.ts';
import type { StayForm } from './stay-form.ts';

/** The rules that a request is held to: by its formula, the date it begins on and who asks. */
export function rulesOfRequest(form: StayForm, context: StayContext): BookingRules {
  const { calendar, rules, verifiedAudiences = [] } = context;
  if (rules.variations.length === 0) return rules;
  const date = dateOf(form, calendar.timeZone);
  if (date === null) return rules;
  const formula = form.form === 'start-and-end' ? 'hour' : form.form;
  return rulesInForce(rules, { date, formula, audiences: audiencesOn(verifiedAudiences, date) });
}

/** Null: it has none, which is refused as such. */
function dateOf(form: StayForm, timeZone: string) {
  if (form.form !== 'start-and-end') return isLocalDate(form.date) ? form.date : null;
  const start = resolveLocalTime(form.start, timeZone);
  return start.ok ? localDateOf(start.value, timeZone) : null;
}
