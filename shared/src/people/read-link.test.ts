import { expect, test } from 'vitest';
import { readLink } from './read-link.ts';

test.each([
  ['https://atelier.example/pages?x=1', 'https://atelier.example/pages?x=1'],
  ['  atelier.example ', 'https://atelier.example'],
  ['http://atelier.example:8080/', 'http://atelier.example:8080/'],
  ['', null],
])('%j leads to %j', (typed, link) => {
  expect(readLink(typed)).toEqual({ ok: true, value: link });
});

test.each([
  'javascript:alert(1)',
  'JavaScript://atelier.example/%0aalert(1)',
  'data:text/html,hello.example',
  'mailto:ada@atelier.example',
  'https://bank.example@atelier.example',
  'ftp://atelier.example',
  'two words.example',
  'nothing',
])('%j is no link', (link) => {
  expect(readLink(link)).toEqual({ ok: false, refusal: { code: 'link-not-web', link } });
});
