import { error } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { departmentWordsOf } from '#lib/messages/department.ts';
import { format } from '#lib/messages/format.ts';
import { wordsOf } from '#lib/messages/words.ts';
import { demandDrawings } from '#lib/pages/department/demand/demand-paths.ts';
import { drawDemand } from '#lib/pages/department/demand/server/draw-demand.ts';
import { readDemand } from '#lib/pages/department/demand/server/read-demand.ts';
import { renderSvg } from '#lib/pages/share/server/render-picture.ts';
import { communes } from '#lib/places/server/communes.ts';
import type { RequestHandler } from './$types';

/** A drawing of the demand for a report: SVG, or PNG at twice its size. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  requireMember(locals, url);
  const [name = '', type = ''] = params.drawing.split('.');
  const drawing = demandDrawings.find((known) => known === name);
  if (!drawing || (type !== 'svg' && type !== 'png')) error(404);
  const data = await readDemand(locals, url);
  const { shell } = await wordsOf(locals.lang);
  const svg = drawDemand(drawing, data, {
    words: await departmentWordsOf(locals.lang),
    format: format(locals.lang),
    shapes: await communes(locals.call),
    example: shell.example,
  });
  const file = `escale-demande-${name}-${data.span.key}.${type}`;
  const headers = { 'content-disposition': `attachment; filename="${file}"` };
  if (type === 'svg') return new Response(svg, { headers: { ...headers, 'content-type': 'image/svg+xml' } });
  const png = await renderSvg(svg);
  if (!png) return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
  return new Response(png, { headers: { ...headers, 'content-type': 'image/png' } });
};
