import type { InitiativeAudience, Need, Theme } from './initiative.ts';
import type { InitiativeField } from './initiative-fields.ts';

/** Read on screens, found by searches, and understood in an imported file. */
export const themesInFrench: Record<Theme, string> = {
  food: 'Alimentation',
  repair: 'Réparation et réemploi',
  mobility: 'Mobilité',
  housing: 'Logement',
  exchange: 'Échange de temps et de savoirs',
  culture: 'Culture',
  care: 'Entraide et solidarité',
  work: 'Travail et tiers-lieux',
  nature: 'Nature et énergie',
  digital: 'Numérique',
  learning: 'Apprentissage',
};

export const needsInFrench: Record<Need, string> = {
  eat: 'Manger, cuisiner',
  equip: 'S’équiper à petit prix',
  mend: 'Faire réparer',
  move: 'Se déplacer',
  lodge: 'Se loger',
  earn: 'Trouver un travail',
  connect: 'Se servir d’internet',
  paperwork: 'Faire des démarches',
  meet: 'Rencontrer du monde',
  family: 'Être soutenu en famille',
  french: 'Apprendre le français',
  health: 'Prendre soin de sa santé',
  outings: 'Sortir, se cultiver',
  volunteer: 'Donner de son temps',
};

export const audiencesInFrench: Record<InitiativeAudience, string> = {
  everyone: 'Tout le monde',
  young: 'Jeunes',
  students: 'Étudiants',
  families: 'Familles',
  elders: 'Personnes âgées',
  job_seekers: 'Personnes en recherche d’emploi',
  low_income: 'Petits revenus',
  disabled: 'Personnes en situation de handicap',
  newcomers: 'Nouveaux arrivants',
  carers: 'Aidants',
};

export const fieldsInFrench: Record<InitiativeField, string> = {
  name: 'Nom',
  summary: 'Description',
  themes: 'Thèmes',
  needs: 'Besoins',
  audiences: 'Publics',
  commune: 'Commune',
  address: 'Adresse',
  website: 'Site',
  phone: 'Téléphone',
  email: 'Courriel',
  opening: 'Ouverture',
  source: 'Source',
  asOf: 'À jour au',
  places: 'Lieux partenaires',
};
