import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folders = [
  new URL('./', import.meta.url),
  new URL('./documents/', import.meta.url),
  new URL('./guide/', import.meta.url),
  new URL('./mine/', import.meta.url),
  new URL('./manage/', import.meta.url),
  new URL('./department/', import.meta.url),
  new URL('./search/', import.meta.url),
  new URL('./stay/', import.meta.url),
];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => new URL(name, folder)),
);

/** What people read: the quoted texts, without code that a template fills in. */
const textsOf = (file: URL) =>
  readFileSync(file, 'utf8')
    .replaceAll(/^\s*(\/\*\*|\*|\/\/|import ).*$/gm, '')
    .replaceAll(/\$\{[^}]*\}/g, '…')
    .matchAll(/'[^'\n]{4,}'|`[^`\n]{4,}`/g);

test('French binds its punctuation: no line begins with a colon, a question mark or a closing quote', () => {
  const loose = files.flatMap((file) =>
    [...textsOf(file)].map(([text]) => text).filter((text) => / [:;!?%€»](?! ')|« /.test(text)),
  );
  expect(loose).toEqual([]);
});
