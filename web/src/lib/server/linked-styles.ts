const unused = / disabled(?:="")? media="\(max-width: 0\)"/g;
const inline = /<style[^>]*>[\s\S]*?<\/style>/;

/**
 * The styles stand in the page itself, which a first visit paints a round trip sooner for (vite.config.ts). Who has
 * been here before keeps them already: their page names the files instead, and is 50 kB smaller.
 */
export function linkedStyles(html: string): string {
  const linked = html.replaceAll(unused, '');
  return linked === html ? html : linked.replace(inline, '');
}
