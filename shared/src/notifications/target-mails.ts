import type { TargetMetric, TargetUnit } from '../subsidies/index.ts';
import { type Reader, written } from './compose-mail.ts';
import { colon } from './letter.ts';
import type { ComposedMail, MailLocale } from './mail-facts.ts';
import { mailLinks } from './mail-links.ts';

export const targetTopics = ['subsidy.target_late'] as const;

export type TargetFacts = {
  placeName: string;
  placeSlug: string;
  projectName: string;
  metric: TargetMetric;
  value: number;
  unit: TargetUnit;
  /** The group of `publics`. */
  label: string | null;
};

type Words = {
  subject: string;
  says: string[];
  target: string;
  project: string;
  goal: string;
  metrics: Record<TargetMetric, string>;
  units: Record<TargetUnit, string>;
  action: string;
};

const words: Record<MailLocale, Words> = {
  fr: {
    subject: 'un objectif de votre convention prend du retard',
    says: [
      'Un objectif convenu avec le Département n’est pas tenu à ce jour. Vous êtes les premiers à le savoir\u00a0: le Département ne verra ce retard que dans quatorze jours, s’il dure.',
      'D’ici là, vérifiez le chiffre, et contestez-le depuis vos chiffres s’il ne vous paraît pas juste.',
    ],
    target: 'Objectif',
    project: 'Projet',
    goal: 'À atteindre',
    metrics: {
      occupancy: 'Occupation',
      people: 'Personnes différentes',
      events: 'Animations tenues',
      publics: 'Publics',
    },
    units: { percent: '\u00a0%', people: '\u00a0personnes', events: '\u00a0animations' },
    action: 'Voir la convention',
  },
  en: {
    subject: 'a target of your agreement is running late',
    says: [
      'A target agreed with the department is not met as of today. You are the first to know: the department will see that it is late in fourteen days only, if it still is.',
      'Until then, check the figure, and contest it from your figures if it does not look right to you.',
    ],
    target: 'Target',
    project: 'Project',
    goal: 'To reach',
    metrics: {
      occupancy: 'Occupancy',
      people: 'Different people',
      events: 'Events held',
      publics: 'Publics',
    },
    units: { percent: '%', people: '\u00a0people', events: '\u00a0events' },
    action: 'See the agreement',
  },
};

/** What those who run a place are told when a target turns late, two weeks before the department. */
export function composeTargetMail({ locale, name, origin }: Reader, facts: TargetFacts): ComposedMail {
  const { subject, says, units, metrics, ...labels } = words[locale];
  const number = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB');
  const goal = number.format(facts.value).replaceAll('\u202f', '\u00a0') + units[facts.unit];
  return written({
    locale,
    name,
    subject: `${facts.placeName}${colon[locale]}${subject}`,
    paragraphs: says,
    rows: [
      [labels.project, facts.projectName],
      [labels.target, facts.label === null ? metrics[facts.metric] : facts.label],
      [labels.goal, goal],
    ],
    items: [],
    action: { label: labels.action, href: mailLinks(origin, locale).agreements(facts.placeSlug) },
    note: null,
  });
}
