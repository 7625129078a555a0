import { formText } from '#lib/forms/form-text.ts';

/** What the department decides: on what, as it was seen, and why. Fields carry the id of their subject in their names. */
export function readDeskForm(form: FormData) {
  const id = formText(form, 'id').slice(0, 40);
  const reviewId = formText(form, 'avis').slice(0, 40);
  const subject = reviewId || id;
  return {
    id,
    reviewId,
    seen: Number(/^\d{1,9}$/.exec(formText(form, 'revision'))?.[0] ?? 0),
    reason: formText(form, `motif-${subject}`).trim().slice(0, 500),
    text: formText(form, `reponse-${subject}`).trim().slice(0, 1_000),
    isHiding: formText(form, 'decision') === 'hidden',
  };
}
