import type { widget } from './fr/widget.ts';
import type { Lang } from './lang.ts';

export type WidgetWords = typeof widget;

/** The words of the frames on other sites; no other page carries them. */
export async function widgetWordsOf(lang: Lang): Promise<WidgetWords> {
  return lang === 'en' ? (await import('./en/widget.ts')).widget : (await import('./fr/widget.ts')).widget;
}
