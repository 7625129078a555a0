import type { ProfileChange } from '@escale/shared/people';
import { formText } from '#lib/forms/form-text.ts';

/** What the form of the profile sends: skills are one field, parted by commas. */
export function readProfileForm(form: FormData): ProfileChange {
  const text = (name: string) => formText(form, name).replaceAll('\r\n', '\n').trim();
  const tags = text('tags')
    .split(/[,;\n]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return {
    headline: text('headline'),
    does: text('does'),
    seeks: text('seeks'),
    tags: [...new Set(tags)],
    link: text('link'),
    acceptsMessages: form.has('messages'),
  };
}
