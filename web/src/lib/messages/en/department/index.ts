import type { DepartmentWords } from '#lib/messages/department.ts';
import { figures } from '../manage/figures.ts';
import { contests } from './contests.ts';
import { overview } from './overview.ts';

export const department: DepartmentWords = { contests, figures, overview };
