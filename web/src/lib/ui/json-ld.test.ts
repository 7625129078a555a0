import { expect, test } from 'vitest';
import { jsonLd } from './json-ld.ts';

test('no name of a place can end the element and begin a script of its own', () => {
  const element = jsonLd({ name: '</script><script>alert(1)</script>' });
  expect(element.match(/<\/?script/g)).toHaveLength(2);
  const data = element.slice(element.indexOf('>') + 1, element.lastIndexOf('<'));
  expect(JSON.parse(data)).toEqual({ name: '</script><script>alert(1)</script>' });
});
