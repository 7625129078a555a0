import { page } from '$app/state';
import type { ManageWords } from './manage.ts';

/** The words of the managers' pages, on these pages. Read it inside $derived. */
export function currentManage(): ManageWords {
  return page.data.manage;
}
