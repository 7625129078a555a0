import { error } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { departmentWordsOf } from '#lib/messages/department.ts';
import { format } from '#lib/messages/format.ts';
import { wordsOf } from '#lib/messages/words.ts';
import type { Drawing } from '#lib/pages/department/department-paths.ts';
import { askedOf } from '#lib/pages/department/server/asked-of.ts';
import { draw } from '#lib/pages/department/server/draw.ts';
import { readOverview } from '#lib/pages/department/server/read-overview.ts';
import { renderSvg } from '#lib/pages/share/server/render-picture.ts';
import { communes } from '#lib/places/server/communes.ts';
import type { RequestHandler } from './$types';

const drawings: readonly Drawing[] = ['evolution', 'lieux', 'semaine', 'communes'];

/** A drawing of the overview for a report: SVG, or PNG at twice its size. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  requireMember(locals, url);
  const [name = '', type = ''] = params.drawing.split('.');
  const drawing = drawings.find((known) => known === name);
  if (!drawing || (type !== 'svg' && type !== 'png')) error(404);
  const asked = askedOf(url);
  const data = { ...asked, ...(await readOverview(locals, url, asked)) };
  const words = await departmentWordsOf(locals.lang);
  const { shell } = await wordsOf(locals.lang);
  const svg = draw(drawing, data, {
    words,
    format: format(locals.lang),
    shapes: await communes(locals.call),
    example: shell.example,
  });
  const headers = {
    'content-disposition': `attachment; filename="escale-${name}-${asked.span.key}.${type}"`,
  };
  if (type === 'svg') return new Response(svg, { headers: { ...headers, 'content-type': 'image/svg+xml' } });
  const png = await renderSvg(svg);
  if (!png) return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
  return new Response(png, { headers: { ...headers, 'content-type': 'image/png' } });
};
