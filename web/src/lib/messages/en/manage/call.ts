import type { call as french } from '../../fr/manage/call.ts';

/** Somebody calls, or stands at the desk: a booking in three fields. */
export const call: typeof french = {
  title: 'Somebody calls',
  what: 'What and when',
  whatHint: 'For instance: garden room tomorrow 2pm 2 h, or 2 desks monday morning.',
  name: 'Name',
  nameMissing: 'Write a name, so that whoever receives people knows them.',
  contact: 'Phone or email address',
  contactHint:
    'An address gets the confirmation. A number stays with the booking, for a month after it at most.',
  contactWrong: 'Write a phone number or an email address, so that the person can be told.',
  price: 'See the price',
  note: 'Note the booking',
  free: ': free,',
  taken: ': full.',
  colon: ': ',
  alsoFits: (names) => `What you wrote may also mean ${names}.`,
  instead: 'What could be offered instead:',
  missing: (what) =>
    what.includes('space') && what.includes('day')
      ? 'Say which space and which day.'
      : what.includes('space')
        ? 'Say which space.'
        : 'Say which day, or what time today.',
  lookAgain: 'The booking has changed since the price was shown. Look at the price, then press again.',
  lists: 'Choose from lists',
  listsWhat: 'A space that is chosen here counts more than the words above.',
  space: 'Space',
  inWords: 'as written above',
  date: 'Day',
  howMany: 'How many',
  moment: 'When',
  moments: {
    journee: 'the day',
    matin: 'the morning',
    'apres-midi': 'the afternoon',
    heures: 'by the hour, from… to…',
  },
  from: 'From',
  to: 'To',
  noted: 'The booking is noted.',
  see: (day) => `See ${day}`,
};
