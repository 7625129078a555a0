import type { EventEdition } from '@escale/shared/events';
import type { Lang } from '#lib/messages/lang.ts';

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const french = {
  title: 'Les Matinées de l’Économie Collaborative',
  lead: 'Le Département les tient depuis 2011. Voici les éditions passées dont la fréquentation est connue.',
  edition: 'Édition',
  year: 'Année',
  venue: 'Lieu',
  attendance: 'Personnes présentes',
  source:
    'Source : page du Département sur l’économie collaborative (2016). Une année qu’aucune source ne donne n’est pas devinée.',
  count: (n: string, isAbout: boolean) => (isAbout ? `environ ${n}` : n),
  rowOf: ({ edition, year, venue, theme, audience, note }: EventEdition) => ({
    edition: edition === 1 ? '1re' : `${edition}e`,
    year: year === null ? 'non connue' : String(year),
    venue: venue ?? 'non connu',
    note: sentence([theme && `Thème : ${theme}`, audience, note].filter((part) => part).join(', ')),
  }),
};

const english: typeof french = {
  title: 'The Matinées de l’Économie Collaborative',
  lead: 'The department has held them since 2011. These are the past editions whose attendance is known.',
  edition: 'Edition',
  year: 'Year',
  venue: 'Venue',
  attendance: 'People present',
  source:
    'Source: the department’s page on the collaborative economy (2016). A year that no source gives is not guessed.',
  count: (n, isAbout) => (isAbout ? `about ${n}` : n),
  rowOf: ({ edition, year, venue, theme, audienceEnglish, noteEnglish }) => ({
    edition: ['1st', '2nd', '3rd'][edition - 1] ?? `${edition}th`,
    year: year === null ? 'not known' : String(year),
    venue: venue ?? 'not known',
    note: sentence(
      [theme && `Theme: ${theme}`, audienceEnglish, noteEnglish].filter((part) => part).join(', '),
    ),
  }),
};

/** Said on the server alone: these words are on one page, and no script needs them. */
export const editionWords = (lang: Lang): typeof french => (lang === 'en' ? english : french);
