import type { Formula } from '@escale/shared/pricing';
import type { ManageWords } from '#lib/messages/manage.ts';
import type { Words } from '#lib/messages/words.ts';
import { audienceWords } from './audience-words.ts';
import { cellName } from './tariff-grid.ts';

type GridError = { code: string; audience: string; formula: Formula };

/** A sentence for each cell that can't be saved, with the way to it. */
export function gridErrors(errors: readonly GridError[], words: Words, says: ManageWords['tariffs']) {
  return errors.map((error) => {
    if (error.code === 'nobody') return { text: says.nobody, field: 'autre-nom' };
    if (error.code === 'unreadable-audience') return { text: says.unreadableAudience, field: 'autre-nom' };
    const field = cellName(error.audience, error.formula);
    if (error.code === 'future') return { text: says.future, field };
    const audience = error.audience === 'autre' ? says.newAudience : audienceWords(error.audience, words);
    return { text: says.unreadable(says.cell(says.formulas[error.formula], audience)), field };
  });
}
