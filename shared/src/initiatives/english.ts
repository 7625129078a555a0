import type { InitiativeAudience, Need, Theme } from './initiative.ts';
import type { InitiativeField } from './initiative-fields.ts';

export const themesInEnglish: Record<Theme, string> = {
  food: 'Food',
  repair: 'Repair and reuse',
  mobility: 'Mobility',
  housing: 'Housing',
  exchange: 'Time and skills exchange',
  culture: 'Culture',
  care: 'Mutual aid and solidarity',
  work: 'Work and third places',
  nature: 'Nature and energy',
  digital: 'Digital',
  learning: 'Learning',
};

export const needsInEnglish: Record<Need, string> = {
  eat: 'Eat, cook',
  equip: 'Equip a home cheaply',
  mend: 'Have things repaired',
  move: 'Get around',
  lodge: 'Find a home',
  earn: 'Find work',
  connect: 'Use the internet',
  paperwork: 'Deal with paperwork',
  meet: 'Meet people',
  family: 'Family support',
  french: 'Learn French',
  health: 'Look after one’s health',
  outings: 'Go out, enjoy culture',
  volunteer: 'Give time',
};

export const audiencesInEnglish: Record<InitiativeAudience, string> = {
  everyone: 'Everyone',
  young: 'Young people',
  students: 'Students',
  families: 'Families',
  elders: 'Older people',
  job_seekers: 'Job seekers',
  low_income: 'Low incomes',
  disabled: 'Disabled people',
  newcomers: 'Newcomers',
  carers: 'Carers',
};

export const fieldsInEnglish: Record<InitiativeField, string> = {
  name: 'Name',
  summary: 'Description',
  themes: 'Themes',
  needs: 'Needs',
  audiences: 'Audiences',
  commune: 'Commune',
  address: 'Address',
  website: 'Website',
  phone: 'Phone',
  email: 'Email',
  opening: 'Opening',
  source: 'Source',
  asOf: 'As of',
  places: 'Partner places',
};
