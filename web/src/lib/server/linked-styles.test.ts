import { expect, test } from 'vitest';
import { linkedStyles } from './linked-styles.ts';

test('a page for somebody who keeps the styles names their file, and never goes without any', () => {
  const style = '<style nonce="abc">.a > .b { color: red }</style>';
  const link = (unused: string) => `<link href="/_app/0.css" rel="stylesheet"${unused}>`;
  const page = `<head>${style}${link(' disabled media="(max-width: 0)"')}</head>`;
  expect(linkedStyles(page)).toBe(`<head>${link('')}</head>`);
  expect(linkedStyles(`<head>${style}</head>`)).toBe(`<head>${style}</head>`);
});
