import type { ManageWords } from '../../manage.ts';

export const area: ManageWords['area'] = {
  title: 'The places you run',
  lead: 'Choose a place to see its day.',
  all: 'All your places',
  none: 'You don’t run any place',
  noneWhat: 'Whoever runs the place can give you a role. It will then show up here.',
  status: { draft: 'Draft', published: 'Published', closed: 'Closed' },
  roles: { owner: 'owner', manager: 'manager', host: 'front desk', accountant: 'accounts' },
  nav: (place) => `Running ${place}`,
  publicPage: 'See the public page',
  today: 'Today',
  plan: 'Floor plan',
  setup: 'The place',
};
