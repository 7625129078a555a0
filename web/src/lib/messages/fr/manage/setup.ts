import type { PlaceModelName } from '@escale/shared/pricing';
import type { SetupPage, setupSteps } from '../../../pages/manage/setup/setup-pages.ts';

type Step = (typeof setupSteps)[number];

/** Opening a place, and the way round what can be set of it. */
export const setup = {
  nav: 'Régler le lieu',
  pages: {
    overview: 'Vue d’ensemble',
    facts: 'Présentation',
    hours: 'Horaires',
    spaces: 'Espaces',
    tariffs: 'Tarifs',
    photos: 'Photos',
    closures: 'Fermetures',
    trainings: 'Habilitations',
  } satisfies Record<SetupPage | 'overview', string>,
  draftKept: 'Le brouillon est gardé tel quel : vous pouvez partir et reprendre à n’importe quelle étape.',
  save: 'Enregistrer',
  saving: 'Enregistrement',
  saved: 'C’est enregistré.',
  next: (page: string) => `Étape suivante : ${page}`,
  open: {
    title: 'Ouvrir un lieu',
    lead: 'Commencez par un modèle. Il ne fait que proposer : horaires, espaces et prix restent à regarder et à corriger avant de publier.',
    start: 'Ouvrir un lieu',
    another: 'Ouvrir un autre lieu',
    model: 'Le modèle',
    models: {
      coworking: ['Coworking', 'Des postes, une cabine, une salle de réunion'],
      fablab: ['Fablab', 'Un atelier, des machines dont certaines demandent une formation'],
      telecentre: ['Télécentre', 'Des postes et un bureau fermé, tôt le matin'],
      temporary: ['Lieu éphémère', 'Une salle et des postes, entre deux dates'],
    } satisfies Record<PlaceModelName, [string, string]>,
    name: 'Le nom du lieu',
    dates: 'Ouvert du',
    datesTo: 'au',
    datesHint: 'Pour un lieu éphémère. Personne ne pourra réserver avant ni après.',
    create: 'Créer le brouillon',
    nobodySees: 'Personne d’autre ne voit le brouillon tant que vous ne le publiez pas.',
  },
  overview: {
    title: (name: string) => name,
    lead: {
      draft:
        'Il reste à compléter ce qui suit, dans l’ordre que vous voulez. Vous publiez quand vous êtes prêt.',
      published:
        'Le lieu est publié. Chaque partie se change seule ; les réservations déjà prises gardent leurs règles et leur prix.',
      closed: 'Le lieu est fermé : sa page reste visible, plus personne ne peut réserver.',
    },
    steps: {
      facts: ['une présentation', 'Sans elle, personne ne sait ce qui l’attend.'],
      hours: ['des horaires', 'Il en faut pour publier.'],
      spaces: ['des espaces', 'Sans espace, il n’y a rien à réserver.'],
      tariffs: ['un tarif par espace', 'Un espace sans tarif n’est pas en vente.'],
      photos: ['une photo', 'En attendant, un dessin du lieu la remplace.'],
    } satisfies Record<Step, [string, string]>,
    done: 'fait',
    missing: (what: string) => `à compléter : ${what}`,
    preview: 'Voir la page telle qu’elle sera',
    publish: 'Publier le lieu',
    publishWhat: 'La page devient publique et les espaces qui ont un tarif se réservent aussitôt.',
    cannotPublish: 'Le lieu ne peut pas encore être publié : il lui faut des horaires.',
    published: 'Le lieu est publié. Sa page est ouverte à tout le monde.',
    close: 'Fermer le lieu pour de bon',
    closeWhat:
      'Plus personne ne pourra réserver. Les réservations à venir restent : annulez-les d’abord par une fermeture si elles ne peuvent pas avoir lieu.',
    closeSure: 'Oui, plus personne ne doit pouvoir réserver ici',
    closeSureMissing: 'Cochez la case pour confirmer la fermeture',
    reopen: 'Rouvrir le lieu',
  },
  changed: {
    title: 'Quelqu’un d’autre a enregistré entre-temps',
    what: 'Rien n’a été écrasé. Voici ce qui est en place maintenant ; votre saisie est gardée ci-dessous. Enregistrer à nouveau la mettra à la place.',
    field: 'Quoi',
    now: 'En place maintenant',
    yours: 'Votre saisie',
    same: 'Ce qui est en place dit la même chose que votre saisie : il n’y a plus rien à enregistrer.',
    empty: 'rien',
  },
};
