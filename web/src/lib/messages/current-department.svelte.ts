import { page } from '$app/state';
import type { DepartmentWords } from './department.ts';

/** The words of the department's pages, on these pages. Read it inside $derived. */
export function currentDepartment(): DepartmentWords {
  return page.data.department;
}
