import type { RequestEvent } from '@sveltejs/kit';

type Wanted = { place: string; year: string; type: 'pdf' | 'json' };

/** Where the API has the document that a page offers: in the language of the page, and of the version it names. */
export function reportFile({ locals, url }: RequestEvent, { place, year, type }: Wanted): string {
  const version = url.searchParams.get('version');
  const query = new URLSearchParams({ lang: locals.lang, ...(version !== null && { version }) });
  return `/api/v1/reports/${encodeURIComponent(place)}/${encodeURIComponent(year)}.${type}?${query}`;
}
