import type { Words } from '../messages/words.ts';

/** « Un bureau », « 3 bureaux », or the name of a room: what a person books, as they would say it. */
export function resourceWords(
  resource: { name: string; kind: string },
  quantity: number,
  { bookings: { what, named } }: Words,
): string {
  const kinds: Partial<Record<string, (n: number) => string>> = what;
  return kinds[resource.kind]?.(quantity) ?? named(resource.name, quantity);
}
