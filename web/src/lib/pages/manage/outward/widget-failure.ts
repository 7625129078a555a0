import type { Problem } from '@escale/shared/kernel';
import type { ManageWords } from '#lib/messages/manage.ts';

type Failure = { text: string; field?: string };

/** The sentence for what stood against a change of the widget, and the field that it is about. */
export function widgetFailure(
  problem: Problem | null | undefined,
  { integration: { sentences } }: ManageWords,
): Failure[] {
  if (!problem) return [];
  const { 'widget-origin-malformed': noSite, ...plain } = sentences;
  if (problem.code === 'widget-origin-malformed')
    return [{ text: noSite(String(Object(problem).origin ?? '')), field: 'origins' }];
  const text = Object.entries(plain).find(([code]) => code === problem.code)?.[1] ?? sentences.other;
  return [problem.code === 'widget-without-sites' ? { text, field: 'origins' } : { text }];
}
