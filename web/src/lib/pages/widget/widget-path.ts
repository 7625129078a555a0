import type { Lang } from '#lib/messages/lang.ts';
import { type Choice, withQuery } from '#lib/paths.ts';

/** How it is lit where that is not left to the place, the page of it, and what has been chosen so far. */
type Shown = Choice & { scheme?: string | undefined; step?: 'reserver' | 'envoye' };

/** What another site shows in a frame. Not among `paths`: public pages do without it. */
export function widgetPath(lang: Lang, slug: string, { scheme, step, ...choice }: Shown = {}): string {
  const parts = [encodeURIComponent(slug), scheme, step].filter((part) => part !== undefined);
  return withQuery(`${lang === 'en' ? '/en' : ''}/integration/${parts.join('/')}`, choice);
}

export const WIDGET_SCRIPT = '/widget.js';
