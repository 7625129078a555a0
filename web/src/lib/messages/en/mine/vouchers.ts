import type { MineWords } from '../../mine.ts';

/** A person's vouchers: a code to enter, what is left, where and until when. */
export const vouchers: MineWords['vouchers'] = {
  title: 'My vouchers',
  lead: 'A voucher of the department pays a whole stay at the agreed places. The place sees that it is valid, never why you were given it.',
  enter: 'Enter a code',
  code: 'The code of your voucher',
  codeHint: 'Twelve characters, such as 7K3M-9QXT-2B4D. Capitals, spaces and dashes do not matter.',
  add: 'Add this voucher',
  adding: 'Adding',
  added: 'This voucher is yours. Choose it when you book.',
  missing: 'Write the code of your voucher.',
  notValid:
    'This code gives no voucher: mistyped, used already, or over. Read it again; if it is right, ask the person who gave it to you for another.',
  tooMany: 'Many codes were tried from here. Wait a quarter of an hour, then try again.',
  failed: 'The service could not answer. Nothing is lost: try again in a moment.',
  list: 'Your vouchers',
  none: 'No voucher yet',
  noneWhat: 'A social worker, a youth job centre or another prescriber hands you a voucher.',
  left: (left, granted) => `${left} of ${granted} left`,
  days: (n, isOne) => `${n}\u00a0${isOne ? 'day' : 'days'}`,
  validity: (from, until) => `from ${from} to ${until}`,
  places: 'Valid at',
  nowhere: 'No place accepts it at the moment.',
  statuses: { upcoming: 'To come', current: 'Usable', over: 'Over' },
  endedOn: (date) => `The department ended this programme on ${date}. Your stays booked before stand.`,
  staysPut:
    'A voucher pays this stay: it is not moved. Cancelled in time, the voucher is given back for another time.',
  how: 'It pays the whole stay or nothing. Cancelled in time, it is given back; if you do not come, it is lost.',
};
