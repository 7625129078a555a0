import { describe, expect, test } from 'vitest';
import { bookingMails } from './booking-mails.ts';
import { composeBookingMail, composeMemberMail } from './compose-mail.ts';
import type { BookingFacts } from './mail-facts.ts';
import { isBookingTopic, isMemberTopic, isSilentTopic, isWorthSaying } from './mail-topics.ts';
import { memberMails } from './member-mails.ts';

const at = (text: string) => Date.parse(text);

const facts: BookingFacts = {
  reference: 'MH9R-ZEY2',
  placeName: 'Casaco',
  timeZone: 'Europe/Paris',
  resourceName: 'Open space',
  quantity: 1,
  period: { start: at('2027-04-01T09:00:00+02:00'), end: at('2027-04-01T12:30:00+02:00') },
  status: 'confirmed',
  totalCents: 3_150,
  refundCents: null,
  currency: 'EUR',
  deadline: null,
};
const french = { name: 'Camille', locale: 'fr' } as const;
const english = { name: 'Camille', locale: 'en' } as const;

describe('a mail about a stay', () => {
  test('says place, space, dates, price and reference in French, with its spaces where they belong', () => {
    expect(composeBookingMail('booking.confirmed', french, facts)).toEqual({
      subject: 'Casaco\u00a0: votre réservation est confirmée (MH9R-ZEY2)',
      text: [
        'Bonjour Camille,',
        '',
        'Votre réservation est confirmée. Nous vous attendons\u00a0!',
        '',
        'Lieu\u00a0: Casaco',
        'Espace\u00a0: Open space',
        'Dates\u00a0: le jeudi 1er avril 2027, de 9\u00a0h à 12\u00a0h\u00a030',
        'Total\u00a0: 31,50\u00a0€',
        'Référence\u00a0: MH9R-ZEY2',
        '',
        'À bientôt,',
        'Escale',
      ].join('\n'),
    });
  });

  test('says the same in English', () => {
    const { subject, text } = composeBookingMail('booking.confirmed', english, { ...facts, quantity: 5 });
    expect(subject).toBe('Casaco: your booking is confirmed (MH9R-ZEY2)');
    expect(text).toContain('Dates: Thursday 1 April 2027, 9:00 to 12:30\nTotal: €31.50\n');
    expect(text).toContain('Space: 5\u00a0× Open space');
  });

  test('stands on the clock of the place, wherever it is read', () => {
    const overseas = { ...facts, timeZone: 'America/Guadeloupe' };
    expect(composeBookingMail('booking.confirmed', french, overseas).text).toContain(
      'de 3\u00a0h à 6\u00a0h\u00a030',
    );
  });

  test('that lasts for days names both, and midnight is the end of the day before', () => {
    const period = { start: at('2027-09-01T09:00:00+02:00'), end: at('2027-10-01T00:00:00+02:00') };
    const { text } = composeBookingMail('booking.confirmed', french, { ...facts, period });
    expect(text).toContain(
      'du mercredi 1er septembre 2027 à 9\u00a0h au jeudi 30 septembre 2027 à 24\u00a0h',
    );
  });

  test('says what is given back once it is cancelled, and until when a hold is kept', () => {
    const cancelled = composeBookingMail('booking.cancelled', french, { ...facts, refundCents: 1_600 });
    expect(cancelled.text).toContain('Remboursement\u00a0: 16\u00a0€');
    const held = { ...facts, deadline: at('2027-03-31T18:05:00+02:00') };
    expect(composeBookingMail('booking.held', french, held).text).toContain(
      'cette place jusqu’au mercredi 31 mars 2027 à 18\u00a0h\u00a005.',
    );
    expect(composeBookingMail('booking.held', english, held).text).toContain(
      'for you until Wednesday 31 March 2027 at 18:05.',
    );
  });

  test('that a closure displaces says whether it was moved or cancelled', () => {
    const says = (status: 'confirmed' | 'cancelled') =>
      composeBookingMail('booking.displaced', french, { ...facts, status }).text;
    expect(says('cancelled')).toContain('remboursement est intégral');
    expect(says('confirmed')).toContain('est maintenue');
  });
});

test('a mail to an address that nobody is known for greets nobody by name', () => {
  const { text } = composeMemberMail('member.signed_up_again', { ...french, name: '' }, { placeName: null });
  expect(text).toMatch(/^Bonjour,\n/);
  const pass = composeMemberMail('pass.bought', french, { placeName: 'Casaco' });
  expect(pass.text).toContain('Votre carnet chez Casaco est prêt.');
});

test('French binds its double punctuation, and says vous', () => {
  const every = [
    ...Object.values(bookingMails).map(({ fr }) =>
      fr.says(facts, { stay: String, moment: String, money: String }),
    ),
    ...Object.values(memberMails).map(({ fr }) => fr.says({ placeName: 'Casaco' })),
  ];
  for (const text of every) {
    expect(text).not.toMatch(/[^\u00a0][:;!?]/);
    expect(text).not.toMatch(/\b(tu|ton|ta|tes)\b|'/i);
  }
});

test('a topic is told, silent, or unknown', () => {
  expect([
    isBookingTopic('booking.held'),
    isMemberTopic('pass.bought'),
    isSilentTopic('member.signed_up'),
  ]).toEqual([true, true, true]);
  for (const is of [isBookingTopic, isMemberTopic, isSilentTopic]) expect(is('toString')).toBe(false);
});

test('a mail leaves only as long as it tells the truth', () => {
  expect(isWorthSaying('booking.held', { isOver: false, status: 'held' })).toBe(true);
  expect(isWorthSaying('booking.held', { isOver: false, status: 'confirmed' })).toBe(false);
  expect(isWorthSaying('booking.confirmed', { isOver: false, status: 'cancelled' })).toBe(false);
  expect(isWorthSaying('booking.cancelled', { isOver: false, status: 'cancelled' })).toBe(true);
});

test('once a stay is over, only an absence is still worth a mail', () => {
  expect(isWorthSaying('booking.confirmed', { isOver: true, status: 'confirmed' })).toBe(false);
  expect(isWorthSaying('booking.no_show', { isOver: true, status: 'no_show' })).toBe(true);
});
