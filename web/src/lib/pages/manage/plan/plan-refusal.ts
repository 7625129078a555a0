import type { Problem } from '@escale/shared/kernel';
import type { Format } from '#lib/messages/format.ts';
import type { ManageWords } from '#lib/messages/manage.ts';
import { clockOfText } from '#lib/time/wall-clock.ts';

type Facts = Problem & { reason?: unknown; changedBy?: unknown; changedAt?: unknown };

/** What stood against a plan or its picture, in the manager's words. */
export function planRefusal(problem: Problem, { plan: says }: ManageWords, format: Format): string {
  const { code, reason, changedBy, changedAt }: Facts = problem;
  switch (code) {
    case 'plan-changed': {
      const at = typeof changedAt === 'string' ? format.time(clockOfText(changedAt).minutes) : null;
      return says.changedBy(typeof changedBy === 'string' ? changedBy : null, at);
    }
    case 'image-unreadable':
      return reason === 'svg'
        ? says.refused.svg
        : reason === 'damaged'
          ? says.refused.damaged
          : says.refused.type;
    case 'image-too-large':
      return says.refused.points;
    case 'body-too-large':
      return says.refused.bytes;
    case 'not-found':
      return says.refused.gone;
    case 'malformed-request':
      return says.refused.name;
    default:
      return says.refused.unknown(problem.requestId);
  }
}
