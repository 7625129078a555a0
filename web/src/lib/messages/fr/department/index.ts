import { figures } from '../manage/figures.ts';
import { contests } from './contests.ts';
import { overview } from './overview.ts';

export const department = { contests, figures, overview };
