import type { Problem } from '@escale/shared/kernel';
import type { ManageWords } from '#lib/messages/manage.ts';

type Failure = { text: string; field?: string };

const fields: Record<string, string> = {
  'webhook-address-refused': 'url',
  'webhook-address-known': 'url',
  'malformed-request': 'url',
};

/** The sentence for what stood against a change of a webhook, and the field that it is about. */
export function webhookFailure(
  problem: Problem | null | undefined,
  { webhooks: { sentences } }: ManageWords,
): Failure[] {
  if (!problem) return [];
  const { 'webhook-address-refused': addresses, ...plain } = sentences;
  const reason = String(Object(problem).reason ?? '');
  const known =
    problem.code === 'webhook-address-refused' ? Object.entries(addresses) : Object.entries(plain);
  const key = problem.code === 'webhook-address-refused' ? reason : problem.code;
  const text = known.find(([name]) => name === key)?.[1] ?? sentences.other;
  const field = fields[problem.code];
  return [field === undefined ? { text } : { text, field }];
}
