import { expect, test } from 'vitest';
import { decideAddress } from './decide-address.ts';

const reasonOf = (text: string, allowsLocalhost = false) => {
  const decided = decideAddress(text, { allowsLocalhost });
  return decided.ok ? null : decided.refusal.reason;
};

test('an address of the internet by https, with its query and without its fragment', () => {
  const decided = decideAddress('https://Hooks.Example.org/a?cle=1#b', { allowsLocalhost: false });
  expect(decided.ok && decided.value.href).toBe('https://hooks.example.org/a?cle=1');
  expect(reasonOf('https://1.1.1.1/')).toBeNull();
});

test.each([
  ['n’importe quoi', 'not-an-address'],
  ['http://hooks.example.org/', 'not-https'],
  ['https://a:b@hooks.example.org/', 'credentials'],
  ['https://localhost/', 'inside'],
  ['https://LOCALHOST./', 'inside'],
  ['https://a.localhost/', 'inside'],
  ['https://nas.local/', 'inside'],
  ['https://nas/', 'inside'],
])('%s is refused: %s', (text, reason) => {
  expect(reasonOf(text)).toBe(reason);
});

test('one’s own machine only where the setting allows it, and nothing beside it', () => {
  expect(reasonOf('http://localhost:3000/', true)).toBeNull();
  expect(reasonOf('http://127.0.0.1:3000/', true)).toBeNull();
  expect(reasonOf('http://127.0.0.2:3000/', true)).toBe('not-https');
  expect(reasonOf('https://nas.local/', true)).toBe('inside');
});
