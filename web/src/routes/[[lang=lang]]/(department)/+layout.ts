import { departmentWordsOf } from '#lib/messages/department.ts';
import { langOf } from '#lib/messages/lang.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ url }) => ({
  department: await departmentWordsOf(langOf(url.pathname)),
});
