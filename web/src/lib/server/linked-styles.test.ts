import { expect, test } from 'vitest';
import { linkedStyles } from './linked-styles.ts';

test('a page for somebody who keeps the styles names their files, and never goes without any', () => {
  const style = '<style nonce="abc">@media (width < 9em) { .a > .b { color: red } }</style>';
  const links = (unused: string) =>
    ['0', '1'].map((name) => `<link href="/_app/${name}.css" rel="stylesheet"${unused}>`).join('');
  const page = `<head>${style}${links(' disabled media="(max-width: 0)"')}</head>`;
  expect(linkedStyles(page)).toBe(`<head>${links('')}</head>`);
  expect(linkedStyles(`<head>${style}</head>`)).toBe(`<head>${style}</head>`);
});
