import { page } from '$app/state';
import type { EntranceWords } from './entrance.ts';

/** The words of signing in and signing up, on these pages. Read it inside $derived. */
export function currentEntrance(): EntranceWords {
  return page.data.entrance;
}
