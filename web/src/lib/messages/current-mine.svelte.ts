import { page } from '$app/state';
import type { MineWords } from './mine.ts';

/** The words of My Escale, on its pages. Read it inside $derived. */
export function currentMine(): MineWords {
  return page.data.mine;
}
