import { type ResourceKind, resourceKinds } from '@escale/shared/resources';

export const views = ['jour', 'semaine'] as const;
export type PlanningView = (typeof views)[number];

/** What of the plan is shown; all of it stands in the address. */
export type PlanningWish = { date: string; view: PlanningView; kind: ResourceKind | null };

const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00Z`));

export function readPlanningQuery(query: URLSearchParams, today: string): PlanningWish {
  const date = query.get('jour') ?? '';
  return {
    date: isDate(date) ? date : today,
    view: query.get('vue') === 'semaine' ? 'semaine' : 'jour',
    kind: resourceKinds.find((kind) => kind === query.get('type')) ?? null,
  };
}

/** The same as a query; what goes without saying is left out. */
export function planningQuery({ date, view, kind }: PlanningWish, more: Record<string, string> = {}) {
  return {
    jour: date,
    ...(view === 'semaine' && { vue: view }),
    ...(kind !== null && { type: kind }),
    ...more,
  };
}

const DAY_MS = 86_400_000;

/** The date that a page of the plan further on or back begins with. */
export function stepped({ date, view }: PlanningWish, direction: 1 | -1): string {
  const days = view === 'semaine' ? 7 : 1;
  return new Date(Date.parse(`${date}T12:00:00Z`) + direction * days * DAY_MS).toISOString().slice(0, 10);
}
