import type { FigureContest, Metric } from '../statistics/index.ts';
import { type Reader, written } from './compose-mail.ts';
import { colon, type LetterRow } from './letter.ts';
import type { ComposedMail, MailLocale } from './mail-facts.ts';
import { mailFormat } from './mail-format.ts';
import { mailLinks } from './mail-links.ts';

type Words = { subject: string; says: (again: boolean) => string; action: string };

export const figureMails = {
  'figure.contested': {
    fr: {
      subject: 'un chiffre est contesté',
      says: (again) =>
        again
          ? 'Le lieu conteste ce chiffre une nouvelle fois. Votre réponse restera avec le chiffre.'
          : 'Le lieu conteste un de ses chiffres. Votre réponse restera avec le chiffre.',
      action: 'Répondre',
    },
    en: {
      subject: 'a figure is contested',
      says: (again) =>
        again
          ? 'The place contests this figure once more. Your answer will stay with the figure.'
          : 'The place contests one of its figures. Your answer will stay with the figure.',
      action: 'Answer',
    },
  },
  'figure.answered': {
    fr: {
      subject: 'le Département vous répond',
      says: () => 'Le Département répond au sujet du chiffre que vous contestez.',
      action: 'Voir les chiffres',
    },
    en: {
      subject: 'the department answers you',
      says: () => 'The department answers about the figure that you contest.',
      action: 'See the figures',
    },
  },
} as const satisfies Record<string, Record<MailLocale, Words>>;

export type FigureTopic = keyof typeof figureMails;

const labels = {
  fr: { figure: 'Chiffre', dates: 'Période', note: 'Le lieu écrit', answer: 'Réponse' },
  en: { figure: 'Figure', dates: 'Period', note: 'The place writes', answer: 'Answer' },
} as const;

const names: Record<MailLocale, Record<Metric, string>> = {
  fr: {
    occupancy: 'occupation',
    utilisation: 'utilisation',
    peak: 'pointe',
    noShowRate: 'absences',
    revenueNetCents: 'recettes hors taxes',
    people: 'personnes différentes',
    events: 'animations',
    refusals: 'refus faute de place',
  },
  en: {
    occupancy: 'occupancy',
    utilisation: 'utilisation',
    peak: 'peak',
    noShowRate: 'no-shows',
    revenueNetCents: 'revenue before VAT',
    people: 'different people',
    events: 'events',
    refusals: 'turned away for lack of room',
  },
};

type Contested = Pick<
  FigureContest,
  'placeName' | 'placeSlug' | 'metric' | 'from' | 'to' | 'note' | 'answer' | 'nth'
> & {
  timeZone: string;
};

export function composeFigureMail(
  topic: FigureTopic,
  { locale, name, origin }: Reader,
  { placeName, placeSlug, metric, from, to, note, answer, nth, timeZone }: Contested,
): ComposedMail {
  const { subject, says, action } = figureMails[topic][locale];
  const words = labels[locale];
  const format = mailFormat(locale, timeZone);
  const links = mailLinks(origin, locale);
  const rows: (LetterRow | false)[] = [
    [words.figure, names[locale][metric]],
    [words.dates, `${format.date(from)} – ${format.date(to)}`],
    [words.note, note],
    answer !== null && [words.answer, answer],
  ];
  return written({
    locale,
    name,
    subject: `${placeName}${colon[locale]}${subject}`,
    paragraphs: [says(nth > 1)],
    rows: rows.filter((row) => row !== false),
    items: [],
    action: {
      label: action,
      href: topic === 'figure.contested' ? links.contests() : links.figures(placeSlug),
    },
    note: null,
  });
}
