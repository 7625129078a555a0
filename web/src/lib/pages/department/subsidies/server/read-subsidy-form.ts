import { type NewSubsidy, subsidyNatures, subsidySections } from '@escale/shared/subsidies';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import type { Missing } from '../form-errors.ts';
import { readAgreementForm } from './read-agreement-form.ts';
import { digitsOf, orNull, sumOf, textOf } from './typed-values.ts';

type SubsidyForm = Omit<NewSubsidy, 'projectId'>;

/** What the form says of a subsidy, and the fields that keep it from being sent. What is empty stays unknown. */
export function readSubsidyForm(typed: TypedForm): { body: SubsidyForm; missing: Missing[] } {
  const amountCents = sumOf(textOf(typed, 'montant'));
  const year = textOf(typed, 'annee');
  const grantor = digitsOf(textOf(typed, 'attribuant'));
  const eu = textOf(typed, 'ue');
  const { agreement, missing } = readAgreementForm(typed);
  const wrong: Missing[] = [];
  if (amountCents === null) wrong.push('montant');
  if (year !== '' && !/^(19|20)\d\d$/.test(year)) wrong.push('annee');
  if (grantor !== '' && !/^\d{14}$/.test(grantor)) wrong.push('attribuant');
  return {
    body: {
      section: subsidySections.find((one) => one === textOf(typed, 'nature')) ?? 'unspecified',
      amountCents: amountCents ?? 0,
      year: year === '' ? null : Number(year),
      decisionReference: orNull(textOf(typed, 'reference')),
      grantorSiret: orNull(grantor),
      nature: subsidyNatures.find((one) => one === textOf(typed, 'forme')) ?? null,
      raeId: orNull(textOf(typed, 'rae')),
      notifiedToEu: eu === '' ? null : eu === 'oui',
      agreement,
    },
    missing: [...wrong, ...missing],
  };
}
