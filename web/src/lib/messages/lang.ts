export const langs = ['fr', 'en'] as const;
export type Lang = (typeof langs)[number];

/** The language of an address: English lives below /en, everything else is French. */
export function langOf(pathname: string): Lang {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'fr';
}
