import { expect, test } from 'vitest';
import { composeSeriesMail } from './compose-series-mail.ts';
import type { SeriesFacts } from './mail-facts.ts';
import { isSilentTopic } from './mail-topics.ts';

const stay = (date: string, offset: string) => ({
  start: Date.parse(`${date}T09:00:00${offset}`),
  end: Date.parse(`${date}T11:00:00${offset}`),
});
const facts: SeriesFacts = {
  placeName: 'Casaco',
  timeZone: 'Europe/Paris',
  resourceName: 'Open space',
  dates: [stay('2027-03-22', '+01:00'), stay('2027-04-05', '+02:00')],
  skippedCount: 1,
  isRequested: false,
  amountCents: 1_600,
  currency: 'EUR',
};
const french = { name: 'Camille', locale: 'fr', origin: 'https://escale.example' } as const;
const english = { name: 'Camille', locale: 'en', origin: 'https://escale.example' } as const;

test('a series is told in one mail with all its dates, on the clock of the place', () => {
  expect(composeSeriesMail('booking_series.placed', french, facts)).toMatchObject({
    subject: 'Casaco\u00a0: 2\u00a0dates réservées',
    text: [
      'Bonjour Camille,',
      '',
      'Votre série est réservée. Nous vous attendons\u00a0! 1\u00a0date de la série n’a pas pu être réservée\u00a0: vous pourrez l’ajouter si elle se libère.',
      '',
      'Lieu\u00a0: Casaco',
      'Espace\u00a0: Open space',
      'Total\u00a0: 16\u00a0€',
      '',
      '– le lundi 22 mars 2027, de 9\u00a0h à 11\u00a0h',
      '– le lundi 5 avril 2027, de 9\u00a0h à 11\u00a0h',
      '',
      'Voir mes réservations\u00a0: https://escale.example/reservations',
      '',
      'À bientôt,',
      'Escale',
    ].join('\n'),
  });
});

test('says in English how many were asked for, and how many were called off', () => {
  const asked = composeSeriesMail('booking_series.placed', english, { ...facts, isRequested: true });
  expect(asked.subject).toBe('Casaco: your request for 2\u00a0dates was sent');
  const gone = composeSeriesMail('booking_series.cancelled', english, facts);
  expect(gone.subject).toBe('Casaco: 2\u00a0dates cancelled');
  expect(gone.text).toContain('Refund: €16');
  expect(gone.text).not.toContain('could not be had');
});

test('its dates are told by no mail of their own', () => {
  for (const topic of ['booking.placed_in_series', 'booking.cancelled_in_series'])
    expect(isSilentTopic(topic)).toBe(true);
});
