import type { team as french } from '../../fr/manage/team.ts';

/** Who works at the place, and what each may do. */
export const team: typeof french = {
  title: 'The team',
  lead: 'Who works here, and what each may do.',
  roles: { owner: 'Owner', manager: 'Manager', host: 'Host', accountant: 'Accountant' },
  may: {
    owner: 'Everything, and choosing who works here.',
    manager: 'Spaces, tariffs, hours, closures, bookings, answers to requests.',
    host: 'The day: checking people in, taking a booking by phone.',
    accountant: 'Amounts and invoices, without seeing who comes.',
  },
  you: 'you',
  change: 'Change role',
  changeNamed: (who) => `Change role: ${who}`,
  roleOf: (who) => `Role of ${who}`,
  save: 'Save',
  take: 'Remove from the team',
  takeNamed: (who) => `Remove from the team: ${who}`,
  takeWhat: 'From their next page on they see nothing of the place any more. Their own bookings stay.',
  takeSure: 'Remove',
  give: 'Add somebody',
  email: 'Email address of the account',
  emailHint: 'The person has an Escale account with this address. If not, ask them to open one first.',
  role: 'Role',
  giveSure: 'Add to the team',
  onlyOwners: 'Only owners choose who works here.',
  done: { donne: 'The role is given. It holds from now on.', retire: 'This person no longer works here.' },
  sentences: {
    'person-without-account':
      'No account has this address. The person opens one first, then you add them here.',
    'last-owner': 'A place keeps an owner: name another one first.',
    'not-allowed': 'Only owners choose who works here.',
    'not-found': 'This person no longer works here anyway.',
    'malformed-request': 'Write an email address, for instance name@example.org.',
    other: 'The service did not answer. Nothing has changed. Press again in a moment.',
  },
};
