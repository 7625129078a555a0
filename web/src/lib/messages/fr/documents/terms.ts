import type { Document } from '../../../documents/document.ts';

/** Code de la consommation: L221-5 (information), L221-18 (withdrawal), L221-28 (its exceptions), L215-1-1 (ending online), L612-1 (mediation). */
export const terms: Document = {
  title: 'Conditions de réservation',
  lead: 'Ce que réserver veut dire, ce que cela coûte, et comment s’en dédire.',
  sections: [
    {
      title: 'Avec qui vous réservez',
      blocks: [
        {
          text: 'Votre contrat est avec le lieu : il fournit l’espace et reçoit le paiement. Escale tient le calendrier, calcule le prix selon les tarifs du lieu et garde votre réservation.',
        },
      ],
    },
    {
      title: 'Le prix',
      blocks: [
        {
          text: 'Le prix affiché avant de confirmer est celui de la combinaison de tarifs la moins chère, toutes taxes comprises. Il est figé quand vous réservez : un changement de tarif ne touche pas les réservations déjà faites.',
        },
        { text: 'Rien n’est prélevé en ligne. Le lieu vous dit comment régler.' },
      ],
    },
    {
      title: 'Quand c’est réservé',
      blocks: [
        {
          text: 'Dès que la page dit « C’est réservé », la place est à vous et ne sera donnée à personne d’autre. Certains espaces demandent l’accord du lieu : il a 48 heures pour répondre, et la place est gardée en attendant.',
        },
        {
          text: 'Dans un espace de plusieurs bureaux, le numéro du vôtre peut changer jusqu’à la veille à 18\u00a0h ; le fait d’en avoir un ne change pas.',
        },
      ],
    },
    {
      title: 'Annuler',
      blocks: [
        {
          text: 'Chaque lieu fixe ses délais. Ils sont dits avant que vous confirmiez, puis sur la page de la réservation, où le bouton « Annuler » montre ce qui vous est rendu avant que vous décidiez.',
        },
      ],
    },
    {
      title: 'Carnets et abonnements',
      blocks: [
        {
          text: 'Un carnet vaut des points à dépenser dans un lieu, jusqu’à sa fin. Un abonnement se renouvelle chaque mois. Tous deux paient d’abord vos réservations ; vous pouvez ne pas les utiliser pour un séjour.',
        },
        {
          text: 'Un abonnement se résilie en ligne, à tout moment, dans « Mon Escale » (article L215-1-1). Il prend fin avec le mois commencé. Un mois plus tardif qui paie déjà un séjour que vous gardez reste dû ; cela vous est montré avant que vous décidiez. La résiliation vous est confirmée par courriel.',
        },
      ],
    },
    {
      title: 'Votre droit de rétractation',
      blocks: [
        {
          text: 'Pour un contrat conclu à distance, une consommatrice ou un consommateur a quatorze jours pour se rétracter sans donner de raison (code de la consommation, article L221-18).',
        },
        {
          text: 'La loi l’écarte pour certaines prestations fournies à une date ou une période déterminée : hébergement autre que résidentiel, transport, location de voitures, restauration, loisirs (article L221-28, 12°). Qu’un bureau réservé pour une date en fasse partie n’est pas tranché. Nous préférons vous le dire que trancher à votre place.',
        },
        {
          text: 'Si vous pensez avoir ce droit, écrivez au lieu dans les quatorze jours, avec la référence de votre réservation. Cela n’enlève rien à l’annulation ci-dessus, qui est ouverte à tout le monde.',
        },
        {
          text: 'Si le service commence avant la fin de ces quatorze jours, c’est à votre demande : le lieu peut alors compter la part déjà fournie (article L221-25).',
        },
      ],
    },
    {
      title: 'En cas de désaccord',
      blocks: [
        {
          text: 'Parlez-en d’abord avec le lieu. S’il est un professionnel, il doit vous indiquer un médiateur de la consommation, gratuit pour vous (article L612-1).',
        },
        { facts: [{ name: 'Médiateur', value: null }] },
      ],
    },
  ],
};
