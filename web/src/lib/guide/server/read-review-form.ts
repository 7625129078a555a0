import { formText } from '#lib/forms/form-text.ts';

/** What a person says of an initiative, as it was typed. */
export function readReviewForm(form: FormData) {
  const stars = /^[1-5]$/.exec(formText(form, 'note'));
  return {
    rating: stars ? Number(stars[0]) : null,
    comment: formText(form, 'mot').trim().slice(0, 1_000),
    as: formText(form, 'qualite') === 'professional' ? ('professional' as const) : ('resident' as const),
  };
}
