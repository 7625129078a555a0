import { expect, test } from 'vitest';
import { cardCover, wideCover } from './cover.ts';
import { basementFor, roomsFor } from './rooms-for.ts';

const casaco = {
  slug: 'casaco-malakoff',
  kind: 'coworking',
  commune: 'Malakoff',
  amenities: ['kitchen', 'coffee', 'garden', 'lounge', 'games', 'cinema'],
  resourceKinds: ['desk', 'office', 'meeting_room'],
  line: '13',
};

test('the same place always gets the same drawing', () => {
  expect(cardCover(casaco)).toBe(cardCover({ ...casaco }));
  expect(wideCover(casaco)).toBe(wideCover({ ...casaco }));
});

test('two communes have two skylines behind the same house', () => {
  expect(cardCover({ ...casaco, commune: 'Puteaux' })).not.toBe(cardCover(casaco));
});

test('a house shows the rooms that a source speaks of', () => {
  expect(roomsFor(casaco, 9)).toEqual(
    expect.arrayContaining(['desks', 'meeting', 'kitchen', 'cafe', 'lounge']),
  );
  expect(basementFor(casaco)).toEqual(['pingPong', 'cinema']);
  expect(basementFor({ ...casaco, amenities: ['kitchen'] })).toEqual([]);
});

test('a place of which nothing is known still has a house, filled with what its kind suggests', () => {
  const unknown = { ...casaco, kind: 'fablab', amenities: [], resourceKinds: [] };
  expect(roomsFor(unknown, 6)).toHaveLength(6);
  expect(roomsFor(unknown, 6)[0]).toBe('machine');
});

test('a drawing holds no inline style and nothing that came from outside unchecked', () => {
  const drawing = wideCover({ ...casaco, line: '<script>', commune: '<b>' });
  expect(drawing).not.toMatch(/style=|<script|<b>/);
});
