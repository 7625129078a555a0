import { expect, test } from 'vitest';
import { optionsOf } from './apply-set-cookies.ts';

test('a session cookie keeps every attribute that protects it', () => {
  expect(optionsOf(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict', 'Max-Age=600'])).toEqual({
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
    maxAge: 600,
  });
});

test('a cookie over plain http is not made secure by accident', () => {
  expect(optionsOf(['Path=/', 'HttpOnly', 'SameSite=Lax'])).toMatchObject({ secure: false, sameSite: 'lax' });
});
