import { widgetSchemes, widgetsContract } from '@escale/shared/widgets';
import { error } from '@sveltejs/kit';
import { widgetCss } from '#lib/pages/widget/server/widget-css.ts';
import type { RequestHandler } from './$types';

/** A file and no style attribute, which the policy of our pages refuses. */
export const GET: RequestHandler = async ({ locals, params: { slug, scheme } }) => {
  const widget = await locals.call(widgetsContract.read, { params: { slug } });
  if (!widget.ok) error(404);
  const chosen = widgetSchemes.find((one) => one === scheme);
  return new Response(widgetCss(widget.value, chosen), {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
};
