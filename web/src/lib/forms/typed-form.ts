/** What a form has sent, by the names of its fields; a file is not kept. */
export type TypedForm = Record<string, string[]>;

export function typedForm(form: FormData): TypedForm {
  const typed: TypedForm = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}

/** What a field shows: what was typed where a form comes back, else what stands. */
export function shownOf(typed: TypedForm | null | undefined) {
  return {
    text: (name: string, stands: string) => (typed ? (typed[name]?.[0] ?? '') : stands),
    has: (name: string, value: string, stands: boolean) =>
      typed ? (typed[name]?.includes(value) ?? false) : stands,
  };
}
export type Shown = ReturnType<typeof shownOf>;
