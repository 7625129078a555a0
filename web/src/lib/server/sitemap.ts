import { langs } from '../messages/lang.ts';
import { paths } from '../paths.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The pages that a search engine should know, each in both languages (sitemaps.org, with hreflang). */
export function sitemap(origin: string, slugs: readonly string[]): string {
  const pages = [
    ...(['home', 'sources', 'accessibility', 'privacy', 'terms', 'legal'] as const).map(
      (name) => (lang: (typeof langs)[number]) => paths(lang)[name](),
    ),
    ...slugs.map((slug) => (lang: (typeof langs)[number]) => paths(lang).place(slug)),
  ];
  const urls = pages.flatMap((pathIn) => {
    const links = langs.map(
      (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escaped(origin + pathIn(lang))}"/>`,
    );
    return langs.map((lang) => `<url><loc>${escaped(origin + pathIn(lang))}</loc>${links.join('')}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}
