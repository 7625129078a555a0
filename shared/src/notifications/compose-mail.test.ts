import { describe, expect, test } from 'vitest';
import { bookingTopics } from './booking-words.ts';
import { composeBookingMail, composeMemberMail } from './compose-mail.ts';
import { composePassMail } from './compose-pass-mail.ts';
import type { BookingFacts } from './mail-facts.ts';
import { isBookingTopic, isMemberTopic, isSilentTopic, isWorthSaying } from './mail-topics.ts';

const at = (text: string) => Date.parse(text);

const facts: BookingFacts = {
  id: '0199f0c4-0000-7000-8000-000000000001',
  placeSlug: 'casaco-malakoff',
  address: '6 avenue Jean Jaurès, 92240 Malakoff',
  units: [],
  netCents: 2_625,
  vatCents: 525,
  priceLines: [],
  cause: { from: null, isByPlace: false, reason: null },
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
const origin = 'https://escale.example';
const french = { name: 'Camille', locale: 'fr', origin } as const;
const english = { name: 'Camille', locale: 'en', origin } as const;

describe('a mail about a stay', () => {
  test('says place, space, dates, price and reference in French, with its spaces where they belong', () => {
    expect(composeBookingMail('booking.confirmed', french, facts)).toMatchObject({
      subject: 'Casaco\u00a0: votre réservation est confirmée (MH9R-ZEY2)',
      text: [
        'Bonjour Camille,',
        '',
        'Votre réservation est confirmée. Nous vous attendons\u00a0!',
        '',
        'Lieu\u00a0: Casaco',
        'Adresse\u00a0: 6 avenue Jean Jaurès, 92240 Malakoff',
        'Espace\u00a0: Open space',
        'Dates\u00a0: le jeudi 1er avril 2027, de 9\u00a0h à 12\u00a0h\u00a030',
        'Total\u00a0: 31,50\u00a0€',
        'Référence\u00a0: MH9R-ZEY2',
        '',
        `Voir ma réservation\u00a0: https://escale.example/reservations/${facts.id}`,
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

  test('over two places names the other one and when, unless that part is gone', () => {
    const other = {
      placeName: 'Station V',
      start: facts.period.end + 3_600_000,
      end: facts.period.end + 7_200_000,
    };
    const textWith = (status: 'confirmed' | 'cancelled') =>
      composeBookingMail('booking.confirmed', french, { ...facts, elsewhere: [{ ...other, status }] }).text;
    expect(textWith('confirmed')).toContain(
      'Station V, le jeudi 1er avril 2027, de 13\u00a0h\u00a030 à 14\u00a0h\u00a030',
    );
    expect(textWith('cancelled')).not.toContain('Station V');
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
  const line = composeMemberMail('waiting_list.ended', french, { placeName: 'Casaco' });
  expect(line.text).toContain('L’espace que vous attendiez chez Casaco');
});

/** Every state of affairs that changes what a mail says. */
const every = (['confirmed', 'cancelled'] as const).flatMap((status) =>
  ([null, 'requested', 'confirmed'] as const).flatMap((from) =>
    [true, false].map((isByPlace) => ({
      ...facts,
      status,
      units: ['Poste 3'],
      refundCents: 100,
      deadline: facts.period.start,
      cause: { from, isByPlace, reason: isByPlace ? 'Travaux' : null },
      priceLines: [
        { formula: 'half_day', count: 2, unitAmountCents: 1_000, amountCents: 2_000 } as const,
      ].map((line) => ({ ...line, netCents: 1_667, vatCents: 333, vatRateBasisPoints: 2_000 })),
    })),
  ),
);

const sold = (kind: 'pass' | 'subscription') => ({
  kind,
  name: 'Coworking au mois',
  placeName: 'Casaco',
  timeZone: 'Europe/Paris',
  startsOn: '2027-09-01',
  endsOn: kind === 'pass' ? '2028-08-31' : null,
  amountCents: 18_000,
  currency: 'EUR',
  at: Date.parse('2027-08-25T08:00:00Z'),
  startsAtOnce: true,
});

test('an ending is acknowledged with its last day and the moment it was received', () => {
  const { subject, text } = composePassMail('pass.terminated', french, {
    ...sold('subscription'),
    endsOn: '2027-09-30',
  });
  expect(subject).toBe('Casaco\u00a0: votre résiliation est enregistrée');
  expect(text).toContain('jeudi 30 septembre 2027');
  expect(text).toContain('mercredi 25 août 2027 à 10\u00a0h');
  expect(text).not.toContain('L221-25');
});

test('what was asked for before the days of withdrawal are over stands in the mail about it', () => {
  const mail = (startsAtOnce: boolean) =>
    composePassMail('pass.bought', french, { ...sold('pass'), startsAtOnce });
  expect(mail(true).text).toContain('L221-25');
  expect(mail(false).text).not.toContain('L221-25');
});

test('French binds its double punctuation, and says vous', () => {
  const mails = [
    ...every.flatMap((each) => bookingTopics.map((topic) => composeBookingMail(topic, french, each))),
    composeMemberMail('member.signed_up_again', french, { placeName: null }),
    composeMemberMail('waiting_list.ended', french, { placeName: 'Casaco' }),
    ...(['pass', 'subscription'] as const).map((kind) => composePassMail('pass.bought', french, sold(kind))),
    composePassMail('pass.terminated', french, sold('subscription')),
  ];
  for (const { subject, text } of mails)
    for (const line of [subject, ...text.replaceAll(/https:\S+/g, '').split('\n')]) {
      expect(line).not.toMatch(/[^\u00a0][:;!?€]/);
      expect(line).not.toMatch(/\b(tu|ton|ta|tes)\b|'/i);
    }
});

test('a topic is told, silent, or unknown', () => {
  expect([
    isBookingTopic('booking.held'),
    isMemberTopic('waiting_list.ended'),
    isSilentTopic('member.signed_up'),
  ]).toEqual([true, true, true]);
  for (const is of [isBookingTopic, isMemberTopic, isSilentTopic]) expect(is('toString')).toBe(false);
});

const { start, end } = facts.period;
const moment = (status: BookingFacts['status'], now = start - 3_600_000) => ({ ...facts, status, now });

test('a mail leaves only as long as it tells the truth', () => {
  expect(isWorthSaying('booking.held', moment('held'))).toBe(true);
  expect(isWorthSaying('booking.held', moment('confirmed'))).toBe(false);
  expect(isWorthSaying('booking.confirmed', moment('cancelled'))).toBe(false);
  expect(isWorthSaying('booking.cancelled', moment('cancelled'))).toBe(true);
});

test('once a stay is over, only an absence and, for a week, a receipt are still worth a mail', () => {
  expect(isWorthSaying('booking.confirmed', moment('confirmed', end))).toBe(false);
  expect(isWorthSaying('booking.no_show', moment('no_show', end))).toBe(true);
  expect(isWorthSaying('booking.completed', moment('completed', end))).toBe(true);
  expect(isWorthSaying('booking.completed', moment('completed', end + 7 * 86_400_000))).toBe(false);
});

test.each(['booking.reminder', 'booking.seat_fixed'] as const)(
  '%s is said between 18:00 on the eve and the start, of a stay that still stands',
  (topic) => {
    const eve = at('2027-03-31T18:00:00+02:00');
    expect(isWorthSaying(topic, moment('confirmed', eve - 1))).toBe(false);
    expect(isWorthSaying(topic, moment('confirmed', eve))).toBe(true);
    expect(isWorthSaying(topic, moment('cancelled', eve))).toBe(false);
    expect(isWorthSaying(topic, moment('confirmed', start))).toBe(false);
  },
);

test('an answer of the place is told as one, with its reason', () => {
  const cause = { from: 'requested', isByPlace: true, reason: 'Salle en travaux' } as const;
  const yes = composeBookingMail('booking.confirmed', french, { ...facts, cause });
  expect(yes.subject).toContain('votre demande est acceptée');
  const no = composeBookingMail('booking.cancelled', french, { ...facts, status: 'cancelled', cause });
  expect(no.subject).toContain('votre demande n’a pas été acceptée');
  expect(no.text).toContain('Motif\u00a0: Salle en travaux');
  expect(no.text).toContain('Voir le lieu\u00a0: https://escale.example/lieux/casaco-malakoff');
});

test('a receipt has each line, net and VAT, and says that it is no invoice', () => {
  const lines = every[0]?.priceLines ?? [];
  const receipt = {
    ...facts,
    status: 'completed',
    totalCents: 2_000,
    netCents: 1_667,
    vatCents: 333,
    priceLines: lines,
  } as const;
  const { text } = composeBookingMail('booking.completed', french, receipt);
  expect(text).toContain('Demi-journées\u00a0: 2\u00a0× 10\u00a0€ = 20\u00a0€');
  expect(text).toContain('Total\u00a0: 20\u00a0€\nDont\u00a0: hors taxes 16,67\u00a0€ + TVA 3,33\u00a0€');
  expect(text).toContain('Ce reçu n’est pas une facture');
  expect(composeBookingMail('booking.completed', english, receipt).text).toContain('is not an invoice');
});

describe('the HTML of a mail', () => {
  const hostile = '<img src="https://evil.example/x.png" onerror=alert(1)> & "co"';

  test('takes what people wrote as text', () => {
    const cause = { from: 'confirmed', isByPlace: true, reason: hostile } as const;
    const { html } = composeBookingMail(
      'booking.cancelled',
      { ...french, name: hostile },
      { ...facts, placeName: hostile, resourceName: hostile, cause, units: [hostile] },
    );
    expect(html).not.toMatch(/<img|onerror=alert\(1\)>/);
    expect(html.match(/&#60;img/g)?.length).toBeGreaterThanOrEqual(5);
  });

  test('loads nothing, leads only to the site, and knows the dark', () => {
    for (const topic of bookingTopics) {
      const { html } = composeBookingMail(topic, french, facts);
      expect(html).not.toMatch(/<(img|link|script|iframe)|url\(|@import|@font-face|src=/);
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
        expect(href).toMatch(/^https:\/\/escale\.example\//);
      expect(html).toContain('prefers-color-scheme:dark');
      expect(html).toContain('<html lang="fr">');
    }
  });

  test('says all that the text says', () => {
    const { html, text } = composeBookingMail('booking.confirmed', english, facts);
    const plain = html.replaceAll(/<style>.*?<\/style>|<[^>]+>/g, ' ').replaceAll('&#39;', "'");
    for (const value of ['Hello Camille,', facts.reference, 'Open space', '€31.50']) {
      expect(text).toContain(value);
      expect(plain).toContain(value);
    }
  });
});
