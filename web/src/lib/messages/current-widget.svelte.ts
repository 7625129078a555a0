import { page } from '$app/state';
import type { WidgetWords } from './widget.ts';

/** The words of the frames, on these pages. Read it inside $derived. */
export function currentWidget(): WidgetWords {
  return page.data.widget;
}
