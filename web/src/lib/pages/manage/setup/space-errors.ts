import type { Problem } from '@escale/shared/kernel';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import type { ManageWords } from '#lib/messages/manage.ts';
import { factOf } from './fact-of.ts';
import { problemErrors, problemWords } from './problem-words.ts';
import { variationsTyped } from './read-variations.ts';

const fieldNames: Record<string, string> = {
  minMinutes: 'min',
  maxMinutes: 'max',
  minNoticeMinutes: 'notice',
  bufferMinutes: 'buffer',
  maxAdvanceDays: 'horizon',
  maxStaysAhead: 'quota',
  validFrom: 'des',
};

/** What stood against a change of the space, at its field: `min`, or `min-2` in the second row of special rules. */
export function spaceErrors(
  problem: Problem | null | undefined,
  typed: TypedForm | null,
  words: ManageWords,
): { text: string; field?: string | undefined }[] {
  if (!problem) return [];
  const { nth, field, code } = faultIn(problem);
  const row = nth === null || !typed ? undefined : variationsTyped(typed)[nth - 1];
  const text = problemWords({ ...problem, code }, words);
  if (!row) return problemErrors({ ...problem, code }, words, fieldsOf(fieldNames[field ?? ''] ?? 'min'));
  const saysOnlyLongest = code === 'minimum-above-maximum' && row.variation.minMinutes === null;
  const name = saysOnlyLongest ? 'max' : (fieldNames[field ?? ''] ?? firstFieldOf(code));
  return [{ text: words.spaces.rules.inVariation(row.n, text), field: `${name}-${row.n}` }];
}

const firstFieldOf = (code: string) =>
  code === 'minimum-above-maximum' ? 'min' : code === 'malformed-date' ? 'des' : 'public';

const fieldsOf = (ruleField: string): Record<string, string> => ({
  'booking-rule-out-of-range': ruleField,
  'booking-rule-off-slot-grid': ruleField,
  'minimum-above-maximum': 'min',
  'cancellation-tier-out-of-range': 'hours-1',
  'cancellation-tier-repeated': 'hours-1',
  'units-have-bookings': 'reserve',
});

type Fault = { nth: number | null; field: string | null; code: string };

/** Where the rules are wrong; of a value that the contract itself refuses the path tells. */
function faultIn(problem: Problem): Fault {
  const path = /^body\.(?:variations\.(\d+)\.)?(\w+)$/.exec(String(firstPath(problem) ?? ''));
  const known = fieldNames[path?.[2] ?? ''];
  if (path?.[2] && known) {
    const code = known === 'des' ? 'malformed-date' : 'booking-rule-out-of-range';
    return { nth: path[1] === undefined ? null : Number(path[1]) + 1, field: path[2], code };
  }
  const nth = factOf(problem, 'variation');
  const field = factOf(problem, 'field');
  return {
    nth: typeof nth === 'number' ? nth : null,
    field: typeof field === 'string' ? field : null,
    code: problem.code,
  };
}

function firstPath(problem: Problem): unknown {
  const errors = factOf(problem, 'errors');
  const first: unknown = Array.isArray(errors) ? errors[0] : null;
  return typeof first === 'object' && first !== null && 'field' in first ? first.field : null;
}
