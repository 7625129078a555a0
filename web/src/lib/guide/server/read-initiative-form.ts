import { initiativeAudiences, needs, shapes, themes } from '@escale/shared/initiatives';
import { formText } from '#lib/forms/form-text.ts';

export type TypedInitiative = ReturnType<typeof readInitiativeForm>;
export type WrongField = 'name' | 'summary' | 'themes' | 'website' | 'phone' | 'email' | 'asOf';

/** An entry as it was typed, in the shape that the API takes. */
export function readInitiativeForm(form: FormData) {
  const text = (name: string) => formText(form, name).trim();
  const ticked = <T extends string>(name: string, values: readonly T[]) => {
    const sent = form.getAll(name);
    return values.filter((value) => sent.includes(value));
  };
  const places = text('places')
    .split(/[\s,;]+/)
    .filter((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug));
  return {
    name: text('name').slice(0, 120),
    summary: text('summary').slice(0, 2_000),
    themes: ticked('themes', themes),
    needs: ticked('needs', needs),
    audiences: ticked('audiences', initiativeAudiences),
    commune: text('commune') || null,
    address: text('address').slice(0, 200) || null,
    website: text('website').slice(0, 300) || null,
    phone: text('phone').slice(0, 25) || null,
    email: text('email').slice(0, 200) || null,
    opening: text('opening').slice(0, 300) || null,
    source: text('source').slice(0, 300) || null,
    asOf: text('asOf') || null,
    places: places.slice(0, 20),
  };
}

/** Who says it, when it is not the department. */
export const readAs = (form: FormData) =>
  formText(form, 'qualite') === 'professional' ? ('professional' as const) : ('resident' as const);

/** What the form itself can tell is wrong, field by field. */
export function wrongIn(typed: TypedInitiative): WrongField[] {
  const isShaped = (field: keyof typeof shapes) => {
    const value = typed[field];
    return value === null || new RegExp(shapes[field]).test(value);
  };
  return [
    ...(typed.name === '' ? (['name'] as const) : []),
    ...(typed.summary === '' ? (['summary'] as const) : []),
    ...(typed.themes.length === 0 ? (['themes'] as const) : []),
    ...(['website', 'phone', 'email'] as const).filter((field) => !isShaped(field)),
    ...(typed.asOf !== null && !/^\d{4}-\d{2}-\d{2}$/.test(typed.asOf) ? (['asOf'] as const) : []),
  ];
}
