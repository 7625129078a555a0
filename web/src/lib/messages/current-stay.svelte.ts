import { page } from '$app/state';
import type { StayWords } from './stay.ts';

/** The words of one stay, on the pages where it is booked or lived. Read it inside $derived. */
export function currentStay(): StayWords {
  return page.data.stayWords;
}
