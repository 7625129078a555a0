import { expect, test } from 'vitest';
import { maskedAddress, mergeDirection, whoConfirms } from './who-confirms.ts';

const guest = { id: 'a', email: 'ada@mail.example', hasAccount: false, hasRole: false };
const caller = { ...guest, id: 'b', email: 'b@phone.invalid' };
const account = { ...guest, id: 'c', email: 'ADA@mail.example', hasAccount: true };
const elsewhere = { ...account, id: 'd', email: 'ada@work.example' };

test.each([
  ['a guest into the account of the same address', guest, account, 'nobody'],
  [
    'two calls of somebody without an address',
    caller,
    { ...caller, id: 'e', email: 'e@phone.invalid' },
    'nobody',
  ],
  ['a call into the guest of an address', caller, guest, 'nobody'],
  ['a call into an account', caller, account, 'into'],
  ['a guest into the account of another address', guest, elsewhere, 'from'],
])('%s: %#', (_, from, into, who) => {
  expect(whoConfirms(from, into)).toEqual({ ok: true, value: who });
});

test.each([
  ['an account', account, guest],
  ['an account with the same address as another', account, { ...account, id: 'f' }],
  ['who works at a place', { ...guest, hasRole: true }, account],
  ['somebody into themselves', guest, guest],
])('%s is never taken over', (_, from, into) => {
  expect(whoConfirms(from, into)).toEqual({ ok: false, refusal: { code: 'merge-takes-a-guest' } });
});

test('the record that nobody has to be asked about goes into the one that is looked at, or the other way', () => {
  const second = { ...caller, id: 'e', email: 'e@phone.invalid' };
  expect(mergeDirection(caller, second)).toEqual({ from: second, into: caller });
  expect(mergeDirection(caller, guest)).toEqual({ from: caller, into: guest });
  expect(mergeDirection(account, caller)).toEqual({ from: caller, into: account });
  expect(mergeDirection(account, elsewhere)).toBeNull();
});

test('of an address its reader knows enough', () => {
  expect(maskedAddress('ada@mail.example')).toBe('a…@mail.example');
});
