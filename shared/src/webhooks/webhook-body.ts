import { type Instant, instantText } from '../kernel/index.ts';

type Unit = { id: string; label: string };
type Period = { startAt: Instant; endAt: Instant; units: Unit[] };

type BookingFacts = Period & {
  reference: string;
  resourceId: string;
  quantity: number;
  status: string;
  total: number;
  currency: string;
  revision: number;
};
type EventFacts = Period & { title: string; kind: string; capacity: number; visibility: string };

/** As the database kept them with the fact (0034_webhooks.sql). */
export type WebhookFacts = BookingFacts | EventFacts | Period | Record<string, never>;

export type ToldFact = {
  type: string;
  at: Instant;
  subjectId: string;
  placeSlug: string;
  timeZone: string;
  facts: WebhookFacts;
  /** Null: the endpoint is not told, or nobody is known any more. */
  person: { displayName: string; email: string } | null;
};

/** The body of a message (Standard Webhooks: type, timestamp, data), with times on the place's own clock. */
export function webhookBody({ type, at, subjectId, placeSlug, timeZone, facts, person }: ToldFact): string {
  const data = { id: subjectId, placeSlug, ...told(facts, timeZone), ...(person && { person }) };
  return JSON.stringify({ type, timestamp: instantText(at, timeZone), data });
}

function told(facts: WebhookFacts, timeZone: string) {
  if (!('startAt' in facts)) return {};
  const { startAt, endAt, ...rest } = facts;
  return { start: instantText(startAt, timeZone), end: instantText(endAt, timeZone), ...rest };
}
