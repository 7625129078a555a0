import { describe, expect, test } from 'vitest';
import { spokenStay } from './spoken-stay.ts';

const spaces = [
  { id: 'plateau', name: 'Plateau B', kind: 'desk' },
  { id: 'ferme', name: 'Bureau fermé', kind: 'office' },
  { id: 'cote', name: 'Grande salle, côté jardin', kind: 'meeting_room' },
  { id: 'jardin', name: 'Salle du jardin', kind: 'meeting_room' },
  { id: 'grande', name: 'Grande salle', kind: 'event_room' },
  { id: 'couture', name: 'Atelier couture', kind: 'workshop' },
];
/** A Thursday. */
const today = '2026-11-26';
const heard = (text: string) => {
  const spoken = spokenStay(text, { today, spaces });
  return 'missing' in spoken ? spoken : [spoken.space.id, spoken.quantity, spoken.stay];
};
const from = (date: string, start: string, end: string) => ({
  start: `${date}T${start}`,
  end: `${date}T${end}`,
});

describe('a stay in words', () => {
  test.each([
    ['salle jardin demain 14 h 2 h', 'jardin', 1, from('2026-11-27', '14:00', '16:00')],
    ['Salle du Jardin demain de 14h à 16h30', 'jardin', 1, from('2026-11-27', '14:00', '16:30')],
    ['bureau jeudi matin', 'plateau', 1, { formula: 'half_day', half: 'morning', count: 1, date: today }],
    ['2 bureaux lundi', 'plateau', 2, { formula: 'day', count: 1, date: '2026-11-30' }],
    [
      'deux postes mardi après-midi',
      'plateau',
      2,
      { formula: 'half_day', half: 'afternoon', count: 1, date: '2026-12-01' },
    ],
    ['bureau fermé le 3 toute la journée', 'ferme', 1, { formula: 'day', count: 1, date: '2026-12-03' }],
    ['grande salle vendredi 27 novembre 9 h 12 h', 'grande', 1, from('2026-11-27', '09:00', '12:00')],
    ['atelier couture 5/1 14h30 1 h 30', 'couture', 1, from('2027-01-05', '14:30', '16:00')],
    ['salle jardin 15 h', 'jardin', 1, from(today, '15:00', '16:00')],
    ['jardin après-demain 10 h 45 min', 'jardin', 1, from('2026-11-28', '10:00', '10:45')],
    ['bureau jeudi prochain', 'plateau', 1, { formula: 'day', count: 1, date: '2026-12-03' }],
    ['un bureau lundi une semaine', 'plateau', 1, { formula: 'week', count: 1, date: '2026-11-30' }],
    [
      '2 desks on monday morning',
      'plateau',
      2,
      { formula: 'half_day', half: 'morning', count: 1, date: '2026-11-30' },
    ],
    ['meeting room tomorrow 2pm to 4pm', 'cote', 1, from('2026-11-27', '14:00', '16:00')],
    ['jardin tomorrow 9:30 for 2 hours', 'jardin', 1, from('2026-11-27', '09:30', '11:30')],
    ['a desk december 3rd all day', 'plateau', 1, { formula: 'day', count: 1, date: '2026-12-03' }],
    ['desk today 2 to 4 pm', 'plateau', 1, from(today, '14:00', '16:00')],
  ])('« %s »', (text, space, quantity, stay) => {
    expect(heard(text)).toEqual([space, quantity, stay]);
  });

  test('says what it did not hear', () => {
    expect(heard('bonjour')).toEqual({ missing: ['space', 'day'] });
    expect(heard('demain 14 h')).toEqual({ missing: ['space'] });
    expect(heard('bureau')).toEqual({ missing: ['day'] });
    expect(heard('')).toEqual({ missing: ['space', 'day'] });
  });

  test('names the other spaces that the words fit as well', () => {
    const twins = [...spaces, { id: 'patio', name: 'Salle du patio', kind: 'meeting_room' }];
    const spoken = spokenStay('salle demain 14 h', { today, spaces: twins });
    expect(spoken).toMatchObject({ space: { id: 'jardin' }, alsoFits: [{ id: 'patio' }, { id: 'cote' }] });
  });
});
