import { expect, test } from 'vitest';
import { reasonsAlike } from './alike.ts';

const of = (displayName: string, email = `${displayName.length}@phone.invalid`, ...phones: string[]) => ({
  displayName,
  email,
  phones,
});

test.each([
  [of('Zoé Martin', 'z@mail.example'), of('M. Durand', 'Z@mail.example'), ['same-address']],
  [
    of('Zoé', '1@phone.invalid', '06 12 34 56 78'),
    of('Paul', '2@phone.invalid', '+33 6 12 34 56 78'),
    ['same-phone'],
  ],
  [of('Martin Zoé'), of('zoe MARTIN'), ['same-name']],
  [of('Zoé'), of('Zoé Martin'), ['similar-name']],
  [
    of('Zoé Martin', '1@phone.invalid', '0612345678'),
    of('Zoé Martin', '2@x.example', '0612345678'),
    ['same-phone', 'same-name'],
  ],
])('%j and %j: %j', (a, b, reasons) => {
  expect(reasonsAlike(a, b)).toEqual(reasons);
  expect(reasonsAlike(b, a)).toEqual(reasons);
});

test.each([
  [of('Zoé Martin'), of('Zoé Durand')],
  [of('J.'), of('J. Durand')],
  [of('Ada', 'x@phone.invalid'), of('Paul', 'x@phone.invalid')],
])('nothing says that %j and %j are one', (a, b) => {
  expect(reasonsAlike(a, b)).toEqual([]);
});
