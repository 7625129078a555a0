import type { SetUpResource } from '@escale/shared/resources';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import type { Lang } from '#lib/messages/lang.ts';
import type { ManageWords } from '#lib/messages/manage.ts';
import type { Words } from '#lib/messages/words.ts';
import { audienceWords } from './audience-words.ts';
import { amountOn, audiencesOf, cellName, euros, formulas } from './tariff-grid.ts';

/** Cell by cell what stands and what was typed, for comparing. */
export function tariffRows(
  space: SetUpResource,
  typed: TypedForm | null,
  today: string,
  lang: Lang,
  words: Words,
  says: ManageWords['tariffs'],
): { label: string; now: string; yours: string }[] {
  return audiencesOf(space).flatMap((audience) =>
    formulas.map((formula) => ({
      label: says.cell(says.formulas[formula], audienceWords(audience, words)),
      now: euros(amountOn(space, { audience, formula }, today), lang === 'fr' ? ',' : '.'),
      yours: typed?.[cellName(audience, formula)]?.[0] ?? '',
    })),
  );
}
