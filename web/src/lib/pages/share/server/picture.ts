import type { CoverInput } from '../../../places/cover/cover-input.ts';

/** What a link shows of the page it leads to, where it is shared: a few words beside a drawing. */
export type Picture = {
  over: string;
  title: string;
  under: string;
  /** Marks what is invented for the demonstration. */
  mark: string | null;
  /** Who it is from, below the name. */
  who: string;
  cover: CoverInput;
};
