import type { APIRequestContext } from '@playwright/test';

/** Pages that anybody may open, by what they are. */
export const publicPages: Record<string, string> = {
  home: '/',
  place: '/lieux/casaco',
  events: '/evenements',
  initiatives: '/initiatives',
  people: '/lieux/casaco/personnes',
  'sign-in': '/connexion',
  'sign-up': '/inscription',
  'forgotten password': '/mot-de-passe',
  'new password': '/mot-de-passe/un-lien',
  accessibility: '/accessibilite',
  'personal data': '/donnees-personnelles',
  terms: '/conditions',
  'legal notice': '/mentions-legales',
  sources: '/sources',
  'open data': '/donnees-ouvertes',
  offline: '/hors-connexion',
  'not found': '/nulle-part',
};

/** Pages of whoever is signed in, by what they are. */
export const memberPages: Record<string, string> = {
  bookings: '/reservations',
  'past bookings': '/reservations?periode=passees',
  passes: '/mon-escale/carnets',
  vouchers: '/mon-escale/bons',
  'waiting lists': '/mon-escale/attente',
  'what the department sees': '/mon-escale/departement',
  'lists for somebody': '/mon-escale/listes',
  'proposing an initiative': '/initiatives/proposer',
  'contributions to the guide': '/initiatives/contributions',
  account: '/mon-escale/compte',
  'erasing the account': '/mon-escale/compte/effacement',
};

const [thisYear] = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Paris' }).split('-');
const lastYear = Number(thisYear) - 1;

/** Pages of who runs Casaco, by what they are; each has the place or a name of its own in its title. */
export const managerPages: Record<string, string> = {
  day: '/gestion/casaco',
  planning: '/gestion/casaco/planning',
  'planning of a week': '/gestion/casaco/planning?vue=semaine&type=meeting_room',
  'people of the place': '/gestion/casaco/personnes',
  'events of the place': '/gestion/casaco/animations',
  'new event': '/gestion/casaco/animations/nouvelle',
  community: '/gestion/casaco/entraide',
  'import and export': '/gestion/casaco/echanges',
  'figures of the place': '/gestion/casaco/chiffres',
  agreements: '/gestion/casaco/conventions',
  'yearly reports': '/gestion/casaco/bilans',
  'last year’s report': `/gestion/casaco/bilans/${lastYear}`,
  'what vouchers repay': '/gestion/casaco/bons',
  'what occupancy is made of': '/gestion/casaco/chiffres/occupation',
  setup: '/gestion/casaco/ouverture',
  facts: '/gestion/casaco/lieu',
  hours: '/gestion/casaco/horaires',
  spaces: '/gestion/casaco/espaces',
  'new space': '/gestion/casaco/espaces/nouveau',
  tariffs: '/gestion/casaco/tarifs',
  'passes on sale': '/gestion/casaco/tarifs/carnets',
  photos: '/gestion/casaco/photos',
  closures: '/gestion/casaco/fermetures',
  'new closure': '/gestion/casaco/fermetures/nouvelle',
  trainings: '/gestion/casaco/habilitations',
  'floor plan': '/gestion/casaco/plan',
  arriving: '/gestion/casaco/arrivee',
  team: '/gestion/casaco/equipe',
  webhooks: '/gestion/casaco/webhooks',
  'on its own site': '/gestion/casaco/integration',
  'screen at the entrance': '/gestion/casaco/borne',
  'new place': '/gestion/nouveau',
};

/** Pages of the department, by what they are. */
export const departmentPages: Record<string, string> = {
  'the department’s overview': '/departement',
  'what the occupancy of all places is made of': '/departement/chiffres/occupation',
  'what the revenue of a place is made of': '/departement/chiffres/recettes?lieu=casaco',
  'unmet demand': '/departement/demande',
  subsidies: '/departement/subventions',
  'reports of a year': '/departement/bilans',
  'new supported project': '/departement/subventions/nouveau',
  'events of the department': '/departement/evenements',
  'new event of the department': '/departement/evenements/nouveau',
  'programmes of vouchers': '/departement/bons',
  'new programme of vouchers': '/departement/bons/nouveau',
  'contested figures': '/departement/contestations',
  'the guide’s desk': '/departement/initiatives',
  'import into the guide': '/departement/initiatives/import',
};

/** The slug of a place that is only listed: seen by a source, not bookable. */
export async function listedPlace(request: APIRequestContext): Promise<string> {
  const answer = await request.get('/api/v1/places?limit=100');
  const { items }: { items: { slug: string; listing: { state: string } }[] } = await answer.json();
  return items.find(({ listing }) => listing.state === 'listed')?.slug ?? '';
}
