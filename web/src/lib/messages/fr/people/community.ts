import type { EntryKind, EntryStatus } from '@escale/shared/community';

/** What people of a place tell each other. */
export const community = {
  title: (place: string) => `Entraide à ${place}`,
  lead: 'Ce que les personnes du lieu cherchent, proposent, et ce que le lieu annonce. Rien n’en sort : seules les personnes du lieu le lisent.',
  toPlace: (place: string) => `Retour à ${place}`,
  back: (place: string) => `Toute l’entraide de ${place}`,
  kinds: { notice: 'Annonce du lieu', need: 'Recherche', offer: 'Propose' } satisfies Record<
    EntryKind,
    string
  >,
  plurals: { notice: 'Annonces', need: 'Recherches', offer: 'Propositions' } satisfies Record<
    EntryKind,
    string
  >,
  all: 'Tout',
  filter: 'Genre',
  write: 'Écrire une annonce',
  until: (day: string) => `jusqu’au ${day}`,
  by: (name: string) => `par ${name}`,
  none: 'Rien pour l’instant',
  noneWhat:
    'Une perceuse à prêter, un coup de main à demander : écrivez la première annonce, elle donnera envie aux autres.',
  more: 'Voir la suite',
  mine: 'Vos annonces',
  states: {
    waiting: 'attend l’accord du lieu',
    visible: 'visible',
    hidden: 'masquée par le lieu',
  } satisfies Record<EntryStatus, string>,
  why: (reason: string) => `Motif : ${reason}`,
  withdraw: 'Retirer',
  withdrawFailed: 'Votre annonce est toujours là. Essayez à nouveau dans un instant.',
  withdrawn: 'Votre annonce est retirée. Il n’en reste rien.',
  sentWaiting: 'Votre annonce est enregistrée. L’équipe du lieu la lira, et vous recevrez un courriel.',
  sentVisible: 'Votre annonce est visible.',
  notMember: 'L’entraide est réservée aux personnes du lieu',
  notMemberWhat:
    'Elle s’ouvre avec une réservation confirmée dans ce lieu, et pour 90 jours après votre dernier passage.',
  book: 'Réserver dans ce lieu',
  form: {
    title: 'Écrire une annonce',
    approval: 'L’équipe du lieu la lit avant de la montrer. Votre nom y figure, votre adresse non.',
    direct: 'Elle est visible aussitôt pour les personnes du lieu. Votre nom y figure, votre adresse non.',
    kind: 'Vous',
    kindsOf: {
      need: 'cherchez quelque chose ou quelqu’un',
      offer: 'proposez quelque chose',
      notice: 'annoncez au nom du lieu',
    } satisfies Record<EntryKind, string>,
    name: 'Titre',
    nameHint: 'Par exemple : cherche relecteur en allemand.',
    text: 'Précisions',
    textHint: 'Du texte simple, 2 000 signes au plus.',
    endsOn: 'Visible jusqu’au',
    endsOnHint: 'Trente jours si vous ne changez rien, 90 au plus.',
    send: 'Envoyer',
    sending: 'Envoi en cours',
    failed: 'Votre annonce n’est pas partie. Rien n’est perdu : essayez à nouveau dans un instant.',
    titleMissing: 'Donnez un titre à votre annonce.',
    refusals: {
      'entry-ends-in-the-past': 'Cette date est passée : choisissez aujourd’hui ou plus tard.',
      'entry-lasts-too-long': 'Une annonce est visible 90 jours au plus : choisissez une date plus proche.',
      'malformed-date': 'Cette date n’existe pas.',
    },
  },
  one: {
    answer: (name: string) => `Répondre à ${name}`,
    off: 'Cette personne ne reçoit pas de messages par ici.',
    mine: 'C’est votre annonce.',
    report: 'Signaler cette annonce',
    reportWhat: 'L’équipe du lieu la relira. Votre nom ne sera pas donné.',
    reason: 'Ce qui ne va pas',
    reasonHint: 'L’équipe du lieu lira ceci.',
    reported: 'L’annonce est signalée : l’équipe du lieu la relira.',
    reportFailed: 'Le signalement n’est pas parti. Essayez à nouveau dans un instant.',
  },
};
