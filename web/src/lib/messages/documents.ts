import type { Document } from '../documents/document.ts';
import type { Lang } from './lang.ts';

export type Documents = Record<'legal' | 'privacy' | 'terms' | 'accessibility' | 'sources', Document>;

/** The long texts of one language, loaded with the page that shows one of them and with no other. */
export async function documentsOf(lang: Lang): Promise<Documents> {
  if (lang === 'en') return (await import('./en/documents/index.ts')).documents;
  return (await import('./fr/documents/index.ts')).documents;
}
