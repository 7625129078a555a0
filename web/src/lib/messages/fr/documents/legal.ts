import type { Document } from '../../../documents/document.ts';

/** Loi n° 2004-575 pour la confiance dans l'économie numérique: who publishes, who hosts. */
export const legal: Document = {
  title: 'Mentions légales',
  lead: 'Qui publie ce site, qui l’héberge, et à qui écrire.',
  sections: [
    {
      title: 'Éditeur',
      blocks: [
        {
          text: 'La structure qui met ce site en service doit se nommer ici avant de l’ouvrir au public. Rien n’est inventé à sa place.',
        },
        {
          facts: [
            { name: 'Nom et forme juridique', value: null },
            { name: 'Siège', value: null },
            { name: 'Numéro d’identification (SIREN)', value: null },
            { name: 'Directrice ou directeur de la publication', value: null },
            { name: 'Adresse électronique et téléphone', value: null },
          ],
        },
      ],
    },
    { title: 'Hébergeur', blocks: [{ facts: [{ name: 'Nom, adresse et téléphone', value: null }] }] },
    {
      title: 'Ce site est une démonstration',
      blocks: [
        {
          text: 'Tant que le bandeau du haut de page le dit, les réservations sont fictives : aucune ne vous donne un bureau, aucune ne vous engage. Ce qui porte la marque « exemple » est inventé pour la démonstration.',
        },
        {
          text: 'Une fiche « vue en 2019 » répète ce qu’une source publique disait alors. Elle ne dit pas que le lieu est ouvert aujourd’hui.',
        },
      ],
    },
    {
      title: 'Le logiciel',
      blocks: [
        {
          text: 'Escale est un logiciel libre, sous licence publique de l’Union européenne (EUPL 1.2) : chacun peut l’utiliser, l’étudier, le modifier et le redistribuer.',
        },
        { link: { text: 'Le texte de la licence EUPL 1.2', href: 'https://eupl.eu/1.2/fr/' } },
      ],
    },
  ],
};
