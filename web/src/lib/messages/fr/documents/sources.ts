import type { Document } from '../../../documents/document.ts';

export const sources: Document = {
  title: 'Sources',
  lead: 'D’où vient ce qu’Escale montre, de quand, et sous quelle licence.',
  sections: [
    {
      title: 'Les lieux',
      blocks: [
        {
          text: 'Base : CGET, Mission coworking, 13 juin 2019 (fichier CGET_TiersLieux_2019), sous Licence Ouverte 2.0. D’autres faits viennent de pages publiques : chaque page de lieu dit, fait par fait, d’où il vient et de quand.',
        },
        {
          text: 'Ce qu’aucune source ne dit n’est pas inventé : c’est laissé vide. Ce qui a été ajouté pour la démonstration (horaires, salles, prix, réservations) porte la marque « exemple ».',
        },
        {
          link: {
            text: 'Mission coworking, dépôt de l’ANCT',
            href: 'https://github.com/anct-carto/mission_coworking',
          },
        },
      ],
    },
    {
      title: 'Les communes',
      blocks: [
        {
          facts: [
            {
              name: 'Contours',
              value: 'IGN, Admin Express (COG 2018), par france-geojson, Licence Ouverte',
              href: 'https://github.com/gregoiredavid/france-geojson',
            },
            {
              name: 'Noms, codes, populations',
              value: 'Etalab, découpage administratif (COG 2026), Licence Ouverte',
              href: 'https://github.com/etalab/decoupage-administratif',
            },
          ],
        },
        { text: 'Les contours sont simplifiés : ils situent, ils ne mesurent pas.' },
      ],
    },
    {
      title: 'Les dessins',
      blocks: [
        {
          text: 'Les maisons coupées sont dessinées par Escale d’après ce que l’on sait du lieu : ses espaces, ses équipements, sa commune. Ce ne sont pas des photographies, et aucune façade n’y ressemble.',
        },
      ],
    },
    {
      title: 'Les caractères',
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
      title: 'Les licences',
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
