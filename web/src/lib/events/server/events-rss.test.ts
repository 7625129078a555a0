import type { EventSchema } from '@escale/shared/events';
import { expect, test } from 'vitest';
import { format } from '../../messages/format.ts';
import { wordsOf } from '../../messages/words.ts';
import { eventsRss } from './events-rss.ts';

const event = {
  id: '01900000-0000-7000-8000-000000000000',
  title: 'Soupe & partage <b>',
  description: 'Venez avec un \u0000bol.',
  kind: 'breakfast',
  status: 'planned',
  placeName: 'La "Tréso"',
  commune: { name: 'Malakoff', insee: '92046' },
  timeZone: 'Europe/Paris',
  start: '2027-03-11T18:00:00+01:00',
  end: '2027-03-11T20:00:00+01:00',
  capacity: 12,
  registered: 0,
  waiting: 0,
  present: null,
  amountCents: 0,
  example: true,
} as unknown as EventSchema;

test('a feed says when and where, in both languages, and nothing in a title can break it', async () => {
  const self = 'https://e.example/evenements.rss?lieu=a&genre=b';
  const channel = { origin: 'https://e.example', self, today: '2027-03-01' };
  const fr = eventsRss([event], { ...channel, lang: 'fr', words: await wordsOf('fr'), format: format('fr') });
  expect(fr).toContain('<title>Soupe &amp; partage &lt;b&gt;</title>');
  expect(fr).toContain('jeudi 11 mars, de 18');
  expect(fr).toContain('(exemple)\n\nVenez avec un bol.</description>');
  expect(fr).toContain('<ev:startdate>2027-03-11T18:00:00+01:00</ev:startdate>');
  expect(fr).toContain('href="https://e.example/evenements.rss?lieu=a&amp;genre=b"');
  const en = eventsRss([event], { ...channel, lang: 'en', words: await wordsOf('en'), format: format('en') });
  expect(en).toContain('<link>https://e.example/en/evenements/01900000-0000-7000-8000-000000000000</link>');
  expect(en).toContain('<category>Breakfast</category>');
});
