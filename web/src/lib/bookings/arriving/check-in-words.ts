import type { Problem } from '@escale/shared/kernel';
import type { Format } from '#lib/messages/format.ts';
import type { StayWords } from '#lib/messages/stay.ts';
import { clockOfText } from '#lib/time/wall-clock.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Why a check-in was refused, and what to do. */
export function checkInSentence(problem: Problem, { arriving }: StayWords, format: Format): string {
  const { sentences } = arriving;
  const { code } = problem;
  if (code === 'outside-check-in-window') {
    const [opens, closes] = [Reflect.get(problem, 'opensAt'), Reflect.get(problem, 'closesAt')];
    const time = (text: unknown) => (isText(text) ? format.time(clockOfText(text).minutes) : '…');
    return sentences[code](time(opens), time(closes));
  }
  const known: Partial<Record<string, unknown>> = sentences;
  const sentence = known[code];
  if (isText(sentence)) return sentence;
  return problem.status >= 500 ? sentences.unreachable : sentences.other;
}
