import type { EventSchema } from '@escale/shared/events';
import type { Lang } from '#lib/messages/lang.ts';

/** Said here, so that the words of every public page need not know it; null where the place itself holds it. */
export function organisedBy({ organiserName }: EventSchema, lang: Lang): string | null {
  if (organiserName === null) return null;
  return lang === 'en' ? `Held by: ${organiserName}` : `Organisé par : ${organiserName}`;
}
