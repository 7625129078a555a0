/** « Nadia B. »: enough to be recognised by oneself, not by others. */
export const shortName = (name: string): string => {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const initial = rest.at(-1)?.charAt(0).toUpperCase();
  return initial ? `${first} ${initial}.` : first;
};
