import type { Document } from '../../../documents/document.ts';

export const sources: Document = {
  title: 'Sources',
  lead: 'Where what Escale shows comes from, of when it is, and under which licence.',
  sections: [
    {
      title: 'The places',
      blocks: [
        {
          text: 'Base: CGET, Mission coworking, 13 June 2019 (file CGET_TiersLieux_2019), under Licence Ouverte 2.0. Other facts come from public pages: the page of each place says, fact by fact, where it comes from and of when it is.',
        },
        {
          text: 'What no source says is not made up: it is left empty. What was added for the demonstration (hours, rooms, prices, bookings) is marked “example”.',
        },
        {
          link: {
            text: 'Mission coworking, repository of the ANCT',
            href: 'https://github.com/anct-carto/mission_coworking',
          },
        },
      ],
    },
    {
      title: 'The communes',
      blocks: [
        {
          facts: [
            {
              name: 'Outlines',
              value: 'IGN, Admin Express (COG 2018), through france-geojson, Licence Ouverte',
              href: 'https://github.com/gregoiredavid/france-geojson',
            },
            {
              name: 'Names, codes, populations',
              value: 'Etalab, découpage administratif (COG 2026), Licence Ouverte',
              href: 'https://github.com/etalab/decoupage-administratif',
            },
          ],
        },
        { text: 'The outlines are simplified: they locate, they do not measure.' },
      ],
    },
    {
      title: 'The drawings',
      blocks: [
        {
          text: 'The cut-open houses are drawn by Escale from what is known of the place: its spaces, its amenities, its commune. They are not photographs, and no façade looks like them.',
        },
      ],
    },
    {
      title: 'The typefaces',
      blocks: [
        {
          facts: [
            {
              name: 'Bricolage Grotesque',
              value: 'Mathieu Triay, SIL Open Font License 1.1',
              href: 'https://github.com/ateliertriay/bricolage',
            },
            {
              name: 'Atkinson Hyperlegible Next',
              value: 'Braille Institute of America, SIL Open Font License 1.1',
              href: 'https://www.brailleinstitute.org/freefont/',
            },
          ],
        },
      ],
    },
    {
      title: 'The licences',
      blocks: [
        {
          link: {
            text: 'Licence Ouverte 2.0',
            href: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
          },
        },
        { link: { text: 'SIL Open Font License', href: 'https://openfontlicense.org/' } },
      ],
    },
  ],
};
