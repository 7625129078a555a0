/** The way round the pages of those who run a place. */
export const area = {
  title: 'Les lieux que vous gérez',
  lead: 'Choisissez un lieu pour voir sa journée.',
  all: 'Tous vos lieux',
  none: 'Vous ne gérez aucun lieu',
  noneWhat: 'La personne qui gère le lieu peut vous donner un rôle. Le lieu apparaîtra alors ici.',
  status: { draft: 'Brouillon', published: 'Publié', closed: 'Fermé' },
  roles: { owner: 'propriétaire', manager: 'gestionnaire', host: 'accueil', accountant: 'comptabilité' },
  nav: (place: string) => `Gestion de ${place}`,
  publicPage: 'Voir la page publique',
  today: 'La journée',
  plan: 'Le plan',
  setup: 'Le lieu',
};
