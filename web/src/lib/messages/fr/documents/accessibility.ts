import type { Document } from '../../../documents/document.ts';

/** Loi n° 2005-102, article 47; décret n° 2019-768; the form is that of the RGAA's model declaration. */
export const accessibility: Document = {
  title: 'Accessibilité : non conforme',
  lead: 'Aucun audit n’a encore été mené. Nous ne déclarons donc aucun taux, et faisons au mieux en attendant.',
  sections: [
    {
      title: 'État de conformité',
      blocks: [
        {
          text: 'Escale n’est pas conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1.2), car aucun audit ne l’a encore vérifié. Cette déclaration est établie selon l’article 47 de la loi n° 2005-102 du 11 février 2005. Elle vaut pour ce site.',
        },
        {
          facts: [
            { name: 'Structure responsable', value: null },
            { name: 'Établie le', value: '24 novembre 2026' },
          ],
        },
      ],
    },
    {
      title: 'Ce qui est fait, sans attendre l’audit',
      blocks: [
        {
          list: [
            'chercher et réserver se font au clavier, et sans JavaScript',
            'le ruban du jour a sous lui les mêmes choix en boutons radio ; la carte, une liste qui dit la même chose',
            'un état se lit à un mot et à une icône, jamais à la seule couleur',
            'les erreurs sont dites en haut de la page et liées au champ à corriger',
            'les pages se lisent agrandies à 200 %, en thème clair ou sombre, et sans mouvement pour qui le demande',
          ],
        },
        {
          text: 'Des outils automatiques le contrôlent en partie. Ils ne trouvent qu’environ la moitié des défauts : nous n’en tirons pas de taux.',
        },
      ],
    },
    {
      title: 'Ce qui n’est pas accessible',
      blocks: [
        {
          text: 'Sans audit, nous ne pouvons pas en donner la liste. Si quelque chose vous arrête, dites-le-nous : c’est ce qui nous aide le plus.',
        },
      ],
    },
    {
      title: 'Technologies',
      blocks: [{ text: 'HTML, CSS, SVG et JavaScript (facultatif).' }],
    },
    {
      title: 'Nous écrire',
      blocks: [
        {
          text: 'Si vous ne pouvez pas utiliser une page, demandez une autre voie : réserver par téléphone ou par courrier électronique auprès du lieu doit rester possible.',
        },
        { facts: [{ name: 'Contact', value: null }] },
      ],
    },
    {
      title: 'Voies de recours',
      blocks: [
        {
          text: 'Si vous avez signalé un défaut qui vous empêche d’utiliser le site et n’avez pas reçu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits :',
        },
        {
          link: { text: 'lui écrire un message', href: 'https://formulaire.defenseurdesdroits.fr/' },
          after: ' ;',
        },
        {
          link: {
            text: 'rencontrer son délégué près de chez vous',
            href: 'https://www.defenseurdesdroits.fr/',
          },
          after: ' ;',
        },
        {
          text: 'lui écrire par la poste, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
        },
      ],
    },
  ],
};
