import { describe, expect, test } from 'vitest';
import { composeEventMail, type EventFacts, isEventWorthTelling } from './compose-event-mail.ts';

const facts: EventFacts = {
  id: '0199f0c4-0000-7000-8000-000000000001',
  title: 'Petit-déjeuner',
  placeName: 'Casaco',
  address: '3 avenue X, 92240 Malakoff',
  timeZone: 'Europe/Paris',
  period: { start: Date.parse('2027-09-06T09:00+02:00'), end: Date.parse('2027-09-06T10:30+02:00') },
  amountCents: 0,
  cancelReason: null,
  cancelledAt: null,
  now: Date.parse('2027-09-01T09:00+02:00'),
  status: 'registered',
};
const reader = { name: 'Ada', locale: 'fr' as const, origin: 'https://escale.example' };

describe('the mail about an event', () => {
  test('says what, where and when, on the clock of the place', () => {
    const { subject, text } = composeEventMail('event.registered', reader, facts);
    expect(subject).toBe('Petit-déjeuner\u00a0: votre inscription est confirmée');
    expect(text).toContain('9\u00a0h');
    expect(text).toContain('3 avenue X, 92240 Malakoff');
    expect(text).toContain('https://escale.example/evenements/0199f0c4-0000-7000-8000-000000000001');
    expect(text).not.toContain('Prix');
  });

  test('tells what it costs, and why it was cancelled, in the language of the reader', () => {
    const off = { ...facts, amountCents: 500, cancelReason: 'Fuite', cancelledAt: facts.now };
    const { subject, text } = composeEventMail('event.cancelled', { ...reader, locale: 'en' }, off);
    expect(subject).toBe('Petit-déjeuner: it is cancelled');
    expect(text).toMatch(/€5\b/);
    expect(text).toContain('Fuite');
    expect(text).toContain('/en/evenements/');
  });

  test('leaves only as long as it is true', () => {
    expect(isEventWorthTelling('event.registered', facts)).toBe(true);
    expect(isEventWorthTelling('event.registered', { ...facts, status: 'withdrawn' })).toBe(false);
    expect(isEventWorthTelling('event.reminder', { ...facts, status: 'waiting' })).toBe(false);
    expect(isEventWorthTelling('event.reminder', { ...facts, cancelledAt: facts.now })).toBe(false);
    expect(isEventWorthTelling('event.cancelled', { ...facts, cancelledAt: facts.now })).toBe(true);
    expect(isEventWorthTelling('event.changed', { ...facts, now: facts.period.end })).toBe(false);
  });
});
