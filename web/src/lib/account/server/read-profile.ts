import type { RouteInput } from '@escale/shared/kernel';
import { locales, type membersContract } from '@escale/shared/members';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';

type Profile = RouteInput<typeof membersContract.updateMe>['body'];

/** What the form of the account sends: a box that is not ticked sends nothing. */
export function readProfile(form: FormData): Profile {
  const locale = locales.find((one) => one === formText(form, 'locale'));
  return {
    displayName: formText(form, 'displayName').trim(),
    ...(locale ? { locale } : {}),
    notifications: { reminder: form.has('reminder'), seat: form.has('seat') },
  };
}

/** The account in the language that was just chosen. */
export const accountIn = ({ locale = 'fr' }: Profile): string => paths(locale).account({ enregistre: '1' });
