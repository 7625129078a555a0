import { expect, test } from 'vitest';
import { readEventForm } from './read-event-form.ts';

const typed = {
  titre: [' Matinée '],
  debut: ['2027-09-06T09:00'],
  fin: ['2027-09-06T12:00'],
  places: ['300'],
  genre: ['talk'],
};

test('an event is at a place, or somewhere with an address', () => {
  expect(readEventForm({ ...typed, lieu: ['casaco'] })).toMatchObject({
    body: { title: 'Matinée', venue: { placeSlug: 'casaco' }, visibility: 'draft' },
    missing: [],
  });
  expect(readEventForm({ ...typed, salle: ['Une salle'], code_postal: ['92'] }).missing).toEqual([
    'adresse',
    'code_postal',
    'commune',
  ]);
});

test('a number of seats that is none is missing', () => {
  for (const places of ['', 'beaucoup', '0', '2001'])
    expect(readEventForm({ ...typed, lieu: ['casaco'], places: [places] }).missing).toEqual(['places']);
});
