import { entryKinds, type NewEntry } from '@escale/shared/community';
import { formText } from '#lib/forms/form-text.ts';

export function readEntryForm(form: FormData): NewEntry {
  const endsOn = formText(form, 'endsOn').trim();
  return {
    kind: entryKinds.find((one) => one === formText(form, 'kind')) ?? 'need',
    title: formText(form, 'title').trim(),
    text: formText(form, 'text').replaceAll('\r\n', '\n').trim(),
    ...(endsOn !== '' && { endsOn }),
  };
}
