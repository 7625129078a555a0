import type { Document } from '../../../documents/document.ts';

/** RGPD, article 13: what is kept, why, who sees it, how long, and what one can ask for. */
export const privacy: Document = {
  title: 'Données personnelles',
  lead: 'Peu de données, pour réserver et rien d’autre. Aucune publicité, aucun traceur.',
  sections: [
    {
      title: 'Ce qu’Escale garde de vous',
      blocks: [
        {
          list: [
            'votre nom et votre adresse électronique, pour votre compte',
            'votre mot de passe sous une forme (Argon2id) dont on ne peut pas le retrouver',
            'vos réservations : lieu, espace, dates, prix, et le mot que vous laissez au lieu',
            'vos carnets et abonnements, les publics que le lieu a vérifiés, vos inscriptions aux événements et vos attentes',
            'si vous les écrivez : votre profil, pour qui vous figurez dans quel lieu, et pendant soixante jours vos messages à d’autres personnes',
            'vos annonces d’entraide, jusqu’à soixante jours après leur dernier jour',
            'ce que vous proposez au guide des initiatives, vos avis, et vos listes pour une personne accompagnée, dont le libellé ne doit nommer personne',
            'pour une réservation sans compte ou pour un ou une collègue : le nom et l’adresse que vous donnez',
            'pour une réservation que le lieu note au téléphone : votre nom, et le numéro ou l’adresse que vous lui donnez ; le numéro s’efface un mois après',
            'les notes qu’un lieu écrit pour bien vous recevoir, et ce que vous lui avez réglé\u00a0; vous lisez ces notes dans votre compte',
            'vos sessions ouvertes, pour pouvoir les fermer',
            'un journal de ce qui a été fait et par quel compte, pour la sécurité',
          ],
        },
        { text: 'Chercher un lieu et voir ses prix ne demande aucun compte.' },
      ],
    },
    {
      title: 'Pourquoi',
      blocks: [
        {
          text: 'Pour tenir le contrat que vous passez en réservant (RGPD, article 6, paragraphe 1, b) et pour protéger le service contre les abus (article 6, paragraphe 1, f). Votre profil ne paraît qu’avec votre consentement (article 6, paragraphe 1, a), que vous retirez quand vous voulez. Rien n’est vendu ni transmis à d’autres fins.',
        },
      ],
    },
    {
      title: 'Qui voit quoi',
      blocks: [
        {
          facts: [
            {
              name: 'Le lieu où vous réservez',
              value:
                'votre nom, vos heures et le mot que vous lui laissez, ce que vous y avez acheté et réglé, ses notes sur vous\u00a0: pour ce lieu seulement. Chaque consultation de votre fiche est gardée. Un lieu peut faire parvenir votre nom et votre adresse à un programme à lui, une serrure par exemple, et en répond',
            },
            { name: 'Le Département', value: 'aucun nom : des totaux par lieu et par jour' },
            {
              name: 'Les autres',
              value:
                'rien, sauf le profil que vous écrivez, dans les lieux et pour les personnes que vous choisissez, vos annonces pour les personnes du lieu, et dans le guide, sans nom, vos avis ; un message signalé peut être lu par l’équipe du lieu',
            },
          ],
        },
      ],
    },
    {
      title: 'Cookies',
      blocks: [
        {
          text: 'Deux pour votre session, et seulement une fois que vous vous connectez : escale_access (dix minutes) et escale_refresh (trente jours). Deux autres s’il le faut : escale_draft garde une demi-heure ce que vous avez écrit pendant que vous vous connectez, escale_guest quatre-vingt-dix jours la clé d’une réservation sans compte. Ils ne servent qu’à cela ; la loi dispense de consentement ceux qui sont strictement nécessaires au service demandé (loi Informatique et Libertés, article 82).',
        },
      ],
    },
    {
      title: 'Sur votre téléphone',
      blocks: [
        {
          text: 'Une fois que vous avez ouvert vos réservations, leurs pages restent sur votre appareil pour se lire sans réseau, avec les arrivées qui attendent d’être envoyées. Elles s’effacent quand vous vous déconnectez. « Autour de moi » ne demande votre position que si vous le touchez, et l’arrondit à cent mètres.',
        },
      ],
    },
    {
      title: 'Combien de temps',
      blocks: [
        {
          facts: [
            {
              name: 'Un compte',
              value:
                'effacé après deux ans sans connexion, sans réservation et sans carnet en cours. Un courriel vous prévient un mois avant : vous connecter suffit à le garder',
            },
            {
              name: 'Une réservation sans compte',
              value: 'votre nom et votre adresse sont effacés trois ans après la fin de votre dernier séjour',
            },
            {
              name: 'Ce que vous écrivez au lieu, et pour qui est un séjour',
              value: 'effacé trois ans après la fin du séjour',
            },
            {
              name: 'Un message à une autre personne, une annonce d’entraide',
              value: 'effacés soixante jours après l’envoi, ou après la fin de l’annonce',
            },
            {
              name: 'Une liste pour une personne accompagnée',
              value: 'effacée quatre-vingt-dix jours après sa création ou sa prolongation',
            },
            {
              name: 'D’où un avis ou une proposition est écrit',
              value:
                'une empreinte dont le secret change chaque jour, pour limiter les abus ; effacée le surlendemain',
            },
            {
              name: 'Les pièces comptables',
              value: 'gardées dix ans par le lieu (code de commerce, article L123-22)',
            },
          ],
        },
        {
          text: 'Cela se fait chaque nuit, sans que personne ait à le demander. Les séjours eux-mêmes restent, sans nom, pour que les totaux soient justes. Le compte de qui gère un lieu reste tant que cette personne le gère.',
        },
      ],
    },
    {
      title: 'Vos droits',
      blocks: [
        {
          text: 'Accéder à vos données, les corriger, les emporter, les faire effacer, vous opposer à leur usage ou le limiter : avec un compte, tout se fait dans « Mon Escale », à la page « Mon compte ». Sans compte, écrivez à la structure qui exploite ce site. Les totaux statistiques, eux, restent, sans votre nom.',
        },
        {
          facts: [
            { name: 'Responsable du traitement', value: null },
            { name: 'Contact pour vos données', value: null },
          ],
        },
        {
          link: {
            text: 'Si la réponse ne vous convient pas, vous pouvez saisir la CNIL',
            href: 'https://www.cnil.fr/fr/plaintes',
          },
          after: '.',
        },
      ],
    },
  ],
};
