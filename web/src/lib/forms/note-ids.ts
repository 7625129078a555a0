/** The ids that `aria-describedby` of a field needs: its error first, then its hint. */
export function noteIds(
  name: string,
  { hint, error }: { hint?: string | undefined; error?: string | undefined },
): string | undefined {
  const ids = [error ? `${name}-erreur` : null, hint ? `${name}-aide` : null].filter((id) => id !== null);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
