import type { Choice } from '../../paths.ts';
import { wallClockEnd } from '../../time/wall-clock.ts';
import { clockText, minutesOf } from '../search/need.ts';

export type Chosen = {
  resourceId: string | null;
  date: string | null;
  quantity: number;
  /** Hours or a formula; null when nothing has been chosen yet. */
  stay:
    | { from: number; to: number }
    | { formula: 'day' | 'half_day'; half: 'morning' | 'afternoon' | null }
    | null;
  /** Weeks or months, or several days: what the panel's form for longer stays asks. */
  long: { formula: 'day' | 'week' | 'month'; count: number } | null;
};

/** What the address of a place's page says has been chosen so far; nonsense counts as not chosen. */
export function chosenOf(query: URLSearchParams, zone: string): Chosen {
  const date = query.get('jour') ?? '';
  const quantity = Number(query.get('combien') ?? 1);
  return {
    resourceId: query.get('espace'),
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
    quantity: Number.isInteger(quantity) && quantity >= 1 && quantity <= 2_000 ? quantity : 1,
    stay: stayOf(query, zone),
    long: longOf(query),
  };
}

const longFormulas = ['day', 'week', 'month'] as const;

function longOf(query: URLSearchParams): Chosen['long'] {
  const formula = longFormulas.find((one) => one === query.get('formule'));
  const wanted = Number(query.get('nombre') ?? 1);
  const count = Number.isInteger(wanted) && wanted >= 1 && wanted <= 800 ? wanted : 1;
  return !formula || (formula === 'day' && count === 1) ? null : { formula, count };
}

function stayOf(query: URLSearchParams, zone: string): Chosen['stay'] {
  const formula = query.get('formule');
  if (formula === 'day') return { formula, half: null };
  if (formula === 'half_day') {
    return { formula, half: query.get('moitie') === 'afternoon' ? 'afternoon' : 'morning' };
  }
  const from = wallMinutes(query.get('de'), zone);
  const to = wallMinutes(query.get('a'), zone);
  return from >= 0 && to > from ? { from, to } : null;
}

/** '09:00', or an instant on the clock of the place; -1 when it is neither. */
function wallMinutes(text: string | null, zone: string): number {
  if (!text?.includes('T')) return minutesOf(text, -1);
  return Number.isNaN(Date.parse(text)) ? -1 : wallClockEnd(text, zone).minutes;
}

/** The stay as the address writes it. */
export function stayQuery(stay: NonNullable<Chosen['stay']>): Choice {
  if ('from' in stay) return { de: clockText(stay.from), a: clockText(stay.to) };
  return stay.half ? { formule: stay.formula, moitie: stay.half } : { formule: stay.formula };
}

/** A radio holds a whole stay in one value; this is the address it stands for. */
export function withRadio(query: URLSearchParams): URLSearchParams {
  const whole = new URLSearchParams(query);
  for (const key of ['creneau', 'de', 'a', 'formule', 'moitie', 'nombre']) whole.delete(key);
  for (const [key, value] of new URLSearchParams(query.get('creneau') ?? '')) {
    if (['de', 'a', 'formule', 'moitie'].includes(key)) whole.set(key, value);
  }
  return whole;
}
