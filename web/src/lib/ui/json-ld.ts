/** Data for machines as an element of the head: no script, and "<" is written so that nothing in it can end it. */
export const jsonLd = (structured: object): string =>
  `<script type="application/ld+json">${JSON.stringify(structured).replaceAll('<', '\\u003c')}</script>`;
