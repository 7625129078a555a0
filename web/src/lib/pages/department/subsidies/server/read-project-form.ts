import type { NewProject } from '@escale/shared/subsidies';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import type { Missing } from '../form-errors.ts';
import { digitsOf, orNull, textOf } from './typed-values.ts';

/** What the form says of a project, and the fields that keep it from being sent. */
export function readProjectForm(typed: TypedForm): { body: NewProject; missing: Missing[] } {
  const siret = digitsOf(textOf(typed, 'siret'));
  const body = {
    name: textOf(typed, 'nom'),
    commune: textOf(typed, 'commune'),
    purpose: textOf(typed, 'objet'),
    purposeEnglish: orNull(textOf(typed, 'objet_anglais')),
    placeSlug: orNull(textOf(typed, 'lieu')),
    beneficiaryName: orNull(textOf(typed, 'beneficiaire')),
    beneficiarySiret: orNull(siret),
  };
  const missing: Missing[] = [];
  if (body.name === '') missing.push('nom');
  if (body.commune === '') missing.push('commune');
  if (body.purpose === '') missing.push('objet');
  if (siret !== '' && !/^\d{14}$/.test(siret)) missing.push('siret');
  return { body, missing };
}
