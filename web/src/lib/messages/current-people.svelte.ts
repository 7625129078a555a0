import { page } from '$app/state';
import type { PeopleWords } from './people.ts';

/** The words of the people of a place, on its pages. Read it inside $derived. */
export function currentPeople(): PeopleWords {
  return page.data.peopleWords;
}
