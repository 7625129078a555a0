import { widgetSchemes, widgetsContract } from '@escale/shared/widgets';
import { error, redirect } from '@sveltejs/kit';
import { widgetPath } from '#lib/pages/widget/widget-path.ts';
import type { LayoutServerLoad } from './$types';

/** `?theme=` and `?lang=` are for whoever writes the address by hand: the pages of the frame have them in their path. */
export const load: LayoutServerLoad = async ({ locals, params: { slug, scheme }, url }) => {
  const widget = await locals.call(widgetsContract.read, { params: { slug } });
  if (!widget.ok) error(widget.problem.status === 503 ? 503 : 404);
  const { shownOn, origins, revision } = widget.value;
  locals.frameAncestors = shownOn === 'anywhere' ? '*' : ["'self'", ...origins].join(' ');
  const lang = url.searchParams.get('lang');
  const theme = widgetSchemes.find((one) => one === url.searchParams.get('theme'));
  if (lang !== null || theme) {
    const wanted = lang === 'en' || lang === 'fr' ? lang : locals.lang;
    redirect(303, widgetPath(wanted, slug, { scheme: theme ?? scheme }));
  }
  return { isFramed: true, slug, scheme, colours: `couleurs.css?v=${revision}` };
};
