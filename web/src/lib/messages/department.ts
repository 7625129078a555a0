import type { department } from './fr/department/index.ts';
import type { Lang } from './lang.ts';

export type DepartmentWords = typeof department;

/** The words of the department's pages, which public pages do without. */
export async function departmentWordsOf(lang: Lang): Promise<DepartmentWords> {
  return lang === 'en'
    ? (await import('./en/department/index.ts')).department
    : (await import('./fr/department/index.ts')).department;
}
