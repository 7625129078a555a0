import { page } from '$app/state';
import type { SearchWords } from './search.ts';

/** The words of the search, on its page. Read it inside $derived. */
export function currentSearch(): SearchWords {
  return page.data.searchWords;
}
