const unused = / disabled(?:="")? media="\(max-width: 0\)"/g;
const inline = /<style[^>]*>[\s\S]*?<\/style>/;

/**
 * The styles stand in the page itself, which a first visit paints a round trip sooner for (vite.config.ts). Who has
 * been here before keeps them already: their page names the files instead, and is 50 kB smaller.
 */
export function linkedStyles(html: string): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, end);
  const linked = head.replaceAll(unused, '');
  return linked === head ? html : linked.replace(inline, '') + html.slice(end);
}
