import type { ManageWords } from '../../manage.ts';

export const trainings: ManageWords['trainings'] = {
  title: 'Trainings',
  lead: 'Who may book the machines that need a training. The person need do nothing: they can book as soon as you have noted it.',
  noMachine: 'No space needs a training',
  noMachineWhat: 'Tick “Needs a training” in the rules of a space: it will show up here.',
  none: 'Nobody is trained yet.',
  until: (date) => `until ${date}`,
  over: (date) => `over since ${date}`,
  noEnd: 'without an end',
  withdraw: 'Withdraw',
  withdrawOf: (name, machine) => `Withdraw the training of ${name}: ${machine}`,
  grant: 'Note a training',
  machine: 'Machine',
  email: 'The person’s e-mail address',
  emailHint: 'The one of their account.',
  end: 'Valid until',
  endHint: 'The last day on which a booking may begin. Empty: without an end.',
  submit: 'Note it',
};
