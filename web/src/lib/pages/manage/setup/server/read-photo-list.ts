import type { PhotoList } from '@escale/shared/places';
import type { TypedForm } from '#lib/forms/typed-form.ts';

/** The photos that stay, by the rank that was typed; of two with one rank the one that stood first goes first. */
export function readPhotoList(typed: TypedForm): PhotoList['photos'] {
  const removed = new Set(typed.retirer ?? []);
  return (typed.photo ?? [])
    .map((id, i) => ({
      id,
      rank: Number(typed.rang?.[i] ?? i),
      alt: { fr: typed.fr?.[i] ?? '', ...(typed.en?.[i]?.trim() && { en: typed.en[i] }) },
    }))
    .filter(({ id }) => !removed.has(id))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id, alt }) => ({ id, alt }));
}
