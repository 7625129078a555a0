import type { FieldValue, InitiativeField } from '@escale/shared/initiatives';
import type { GuideWords } from '#lib/messages/guide.ts';

type Labels = Pick<GuideWords, 'themes' | 'needs' | 'audiences'>;

/** What stands in a field, as people read it. */
export function valueWords(field: InitiativeField, value: FieldValue, says: Labels): string {
  if (value === null) return '';
  if (!Array.isArray(value)) return value;
  if (field !== 'themes' && field !== 'needs' && field !== 'audiences') return value.join(', ');
  const labels: Record<string, string> = says[field];
  return value.map((one) => labels[one] ?? one).join(', ');
}
