import { langs } from '../messages/lang.ts';
import { paths } from '../paths.ts';
import { xml } from './xml.ts';

type Shown = { slugs: readonly string[]; eventIds: readonly string[]; initiativeIds: readonly string[] };

/** The pages that a search engine should know, each in both languages (sitemaps.org, with hreflang). */
export function sitemap(origin: string, { slugs, eventIds, initiativeIds }: Shown): string {
  const pages = [
    ...(
      ['home', 'events', 'initiatives', 'sources', 'accessibility', 'privacy', 'terms', 'legal'] as const
    ).map((name) => (lang: (typeof langs)[number]) => paths(lang)[name]()),
    ...slugs.map((slug) => (lang: (typeof langs)[number]) => paths(lang).place(slug)),
    ...eventIds.map((id) => (lang: (typeof langs)[number]) => paths(lang).event(id)),
    ...initiativeIds.map((id) => (lang: (typeof langs)[number]) => paths(lang).initiative(id)),
  ];
  const urls = pages.flatMap((pathIn) => {
    const links = langs.map(
      (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${xml(origin + pathIn(lang))}"/>`,
    );
    return langs.map((lang) => `<url><loc>${xml(origin + pathIn(lang))}</loc>${links.join('')}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}
