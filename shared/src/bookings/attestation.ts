import { DateTime } from 'luxon';
import type { Instant, Interval } from '../kernel/index.ts';

export type AttendedStay = {
  reference: string;
  memberName: string;
  placeName: string;
  address: string | null;
  operatorName: string | null;
  resourceName: string;
  timeZone: string;
  period: Interval;
  /** When the person was noted as present; null where the place takes no note of who comes. */
  cameAt: Instant | null;
  now: Instant;
};

/** What the document says, in the order in which it is read. */
export type Attestation = {
  title: string;
  lead: string;
  rows: { label: string; value: string }[];
  notes: string[];
};

type Locale = 'fr' | 'en';

const at = (instant: Instant, timeZone: string, locale: Locale): string => {
  const moment = DateTime.fromMillis(instant, { zone: timeZone }).setLocale(locale === 'fr' ? 'fr' : 'en-GB');
  if (locale === 'en') return moment.toFormat("cccc d MMMM yyyy 'at' H:mm");
  return moment.toFormat("cccc d MMMM yyyy 'à' H'\u00a0h\u00a0'mm").replace(/ 1 /, ' 1er ');
};

const words = {
  fr: {
    title: 'Attestation de présence',
    lead: (name: string, place: string) =>
      `${name} a réservé une place dans le tiers-lieu ${place} et y a séjourné.`,
    labels: {
      person: 'Personne',
      place: 'Lieu',
      operator: 'Structure gestionnaire',
      space: 'Espace',
      from: 'Du',
      to: 'Au',
      came: 'Arrivée signalée',
      reference: 'Réservation',
      issued: 'Établie le',
    },
    unnoted:
      'Ce lieu ne relève pas les arrivées : l’attestation dit que le séjour a été réservé et n’a été ni annulé ni signalé manqué.',
    goingOn: 'Le séjour n’était pas terminé quand cette attestation a été établie.',
    source: 'Document établi par Escale, la plateforme de réservation du lieu, à la demande de la personne.',
  },
  en: {
    title: 'Attestation of presence',
    lead: (name: string, place: string) =>
      `${name} booked a place at the third place ${place} and stayed there.`,
    labels: {
      person: 'Person',
      place: 'Place',
      operator: 'Run by',
      space: 'Space',
      from: 'From',
      to: 'To',
      came: 'Checked in',
      reference: 'Booking',
      issued: 'Issued on',
    },
    unnoted:
      'This place takes no note of who comes: the attestation says that the stay was booked and neither cancelled nor reported as missed.',
    goingOn: 'The stay had not ended when this attestation was issued.',
    source: 'Issued by Escale, the booking platform of the place, at the person’s request.',
  },
} as const;

/** An attestation for an employer, which says no more than what is known. */
export function attestationOf(stay: AttendedStay, locale: Locale): Attestation {
  const { labels, ...says } = words[locale];
  const { period, timeZone, cameAt, now } = stay;
  const time = (instant: Instant) => at(instant, timeZone, locale);
  const place = stay.address === null ? stay.placeName : `${stay.placeName}, ${stay.address}`;
  return {
    title: says.title,
    lead: says.lead(stay.memberName, stay.placeName),
    rows: [
      { label: labels.person, value: stay.memberName },
      { label: labels.place, value: place },
      ...(stay.operatorName === null ? [] : [{ label: labels.operator, value: stay.operatorName }]),
      { label: labels.space, value: stay.resourceName },
      { label: labels.from, value: time(period.start) },
      { label: labels.to, value: time(period.end) },
      ...(cameAt === null ? [] : [{ label: labels.came, value: time(cameAt) }]),
      { label: labels.reference, value: stay.reference },
      { label: labels.issued, value: time(now) },
    ],
    notes: [
      ...(cameAt === null ? [says.unnoted] : []),
      ...(now < period.end ? [says.goingOn] : []),
      says.source,
    ],
  };
}
