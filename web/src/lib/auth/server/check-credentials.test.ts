import { expect, test } from 'vitest';
import { checkEmail, checkName, checkNewPassword } from './check-credentials.ts';

test('an address that lacks its end is named before it is sent', () => {
  expect(checkEmail('')).toEqual([{ field: 'email', code: 'emailMissing' }]);
  expect(checkEmail('samir.duval@exemple')).toEqual([{ field: 'email', code: 'emailIncomplete' }]);
  expect(checkEmail('samir.duval@exemple.fr')).toEqual([]);
});

test('a password has twelve characters, a name at least one', () => {
  expect(checkNewPassword('onze lettre')).toEqual([{ field: 'password', code: 'passwordShort' }]);
  expect(checkNewPassword('douze lettres')).toEqual([]);
  expect(checkName('')).toEqual([{ field: 'displayName', code: 'nameMissing' }]);
});
