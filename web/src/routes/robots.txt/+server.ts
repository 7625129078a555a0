import type { RequestHandler } from './$types';

/** What belongs to one person, and what every search would make anew, is nothing to index. */
export const GET: RequestHandler = ({ url }) =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /reservations',
      'Disallow: /en/reservations',
      'Disallow: /*/reserver',
      'Disallow: /api/',
      `Sitemap: ${url.origin}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' } },
  );
