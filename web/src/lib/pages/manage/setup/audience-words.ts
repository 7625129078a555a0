import { standardAudience } from '@escale/shared/pricing';
import type { Words } from '#lib/messages/words.ts';

/** An audience as people read it; a place's own word stays its own. */
export function audienceWords(audience: string, { place }: Words): string {
  const known: Record<string, string> = place.audiences;
  const spelled = audience.replaceAll('_', ' ');
  return known[audience] ?? spelled.charAt(0).toUpperCase() + spelled.slice(1);
}

/** Where no price is meant: `standard` is everybody. */
export const audienceName = (audience: string, words: Words, everybody: string): string =>
  audience === standardAudience ? everybody : audienceWords(audience, words);
