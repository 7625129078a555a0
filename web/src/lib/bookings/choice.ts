import type { StayFields, WholeQuoteRequest } from '@escale/shared/bookings';
import type { Choice } from '../paths.ts';
import { clockOfText } from '../time/wall-clock.ts';

const formulas = ['half_day', 'day', 'week', 'month'] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const clock = /^\d{1,2}:\d{2}$/;

/** What the address asks for; null when it names no space. Whatever is wrong with the rest, the API says so. */
export function readChoice(query: URLSearchParams): WholeQuoteRequest | null {
  const resourceId = query.get('espace') ?? '';
  if (!uuid.test(resourceId)) return null;
  const wanted = Number(query.get('combien') ?? 1);
  const quantity = Number.isInteger(wanted) && wanted >= 1 && wanted <= 2000 ? wanted : 1;
  const unitId = query.get('poste') ?? '';
  const declines = query.get('carnet') === 'sans';
  return {
    resourceId,
    quantity,
    ...(uuid.test(unitId) && { unitId }),
    ...(declines && { usePasses: false }),
    ...stayOf(query),
  };
}

function stayOf(query: URLSearchParams): StayFields {
  const date = query.get('jour') ?? '';
  const formula = formulas.find((one) => one === query.get('formule'));
  if (!formula) return { start: momentOf(date, query.get('de')), end: momentOf(date, query.get('a')) };
  const half = query.get('moitie') === 'afternoon' ? 'afternoon' : 'morning';
  if (formula === 'half_day') return { formula, date, half };
  const count = Number(query.get('nombre') ?? 1);
  return { formula, date, count: Number.isInteger(count) && count >= 1 && count <= 800 ? count : 1 };
}

/** An hour of the chosen day, or an instant as it stands; 24:00 is the next day's 00:00. */
function momentOf(date: string, text: string | null): string {
  const value = text ?? '';
  if (!clock.test(value)) return value;
  if (value === '24:00') return `${dayAfter(date)}T00:00`;
  return `${date}T${value.padStart(5, '0')}`;
}

function dayAfter(date: string): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) ? date : new Date(at + 86_400_000).toISOString().slice(0, 10);
}

type Suggested = {
  formula: 'day' | 'half_day' | null;
  half: 'morning' | 'afternoon' | null;
  start: string;
  end: string;
};

/** A suggested stay as the address writes it. */
export function choiceOfStay(resourceId: string, quantity: number, stay: Suggested): Choice {
  const { date } = clockOfText(stay.start);
  const what = { espace: resourceId, jour: date, combien: quantity === 1 ? '' : String(quantity) };
  if (!stay.formula) return { ...what, de: stay.start, a: stay.end };
  return stay.half
    ? { ...what, formule: stay.formula, moitie: stay.half }
    : { ...what, formule: stay.formula };
}

/** A stay as the API takes it, written as an address. */
export function choiceOfRequest(resourceId: string, quantity: number, stay: StayFields): Choice {
  const { start = '', end = '', formula, date = '', half, count } = stay;
  const what = { espace: resourceId, combien: quantity === 1 ? '' : String(quantity) };
  if (!formula) return { ...what, jour: start.slice(0, 10), de: start, a: end };
  const times = count === undefined || count === 1 ? '' : String(count);
  return { ...what, jour: date, formule: formula, nombre: times, moitie: half ?? '' };
}

/** The choice of an address as it stands, to carry it to another page. */
export function choiceIn(query: URLSearchParams): Choice {
  const keys = [
    ...(['espace', 'jour', 'de', 'a', 'formule', 'nombre', 'moitie', 'combien', 'poste'] as const),
    ...(['carnet', 'bon'] as const),
  ];
  return Object.fromEntries(keys.map((key) => [key, query.get(key) ?? '']));
}
