import { placesContract } from '@escale/shared/places';
import type { Call } from '#lib/api/server/call.ts';
import { fold } from '../fold.ts';
import { type Outline, outlinesOf } from '../map/outlines.ts';

let known: Outline[] | null = null;

/** The communes with their outlines; they do not change while the process lives. */
export async function communes(call: Call): Promise<Outline[]> {
  if (known) return known;
  const answer = await call(placesContract.communesGeoJson, {});
  if (!answer.ok) return [];
  known = outlinesOf(answer.value);
  return known;
}

/** The commune that someone means by what they typed, if it is one. */
export const communeNamed = (all: readonly Outline[], text: string): Outline | undefined => {
  const wanted = fold(text);
  return wanted === '' ? undefined : all.find(({ name }) => fold(name) === wanted);
};
