import type { passes as words } from '../../fr/mine/passes.ts';

export const passes = {
  title: 'Passes and months',
  lead: 'What you have left, and what your months have cost so far.',
  passes: 'Passes and subscriptions',
  none: 'No pass yet',
  noneWhat:
    'A pass or a subscription is taken on the page of a place. It will appear here, and your bookings will use it first.',
  kind: { pass: 'Pass', subscription: 'Subscription' },
  status: { upcoming: 'To come', current: 'Current', over: 'Over' },
  left: (left: string, of: string) => `${left} points of ${of}`,
  noLimit: 'No limit of points',
  until: (day: string) => `until ${day}`,
  period: (from: string, to: string) => `from ${from} to ${to}`,
  worth: (day: string, half: string) => `A day takes ${day} points, a half-day ${half}.`,
  unpaid: 'To be paid at the place',
  months: 'Your months',
  monthsWhat:
    'What you pay by the hour, half-day, day or week counts. Once the price of the month is reached, the rest of the month is free.',
  noMonths: 'Nothing paid for this month or the next ones',
  noMonthsWhat: 'From your first booking on, you will see here how much is left until the month is paid.',
  paid: (paid: string, price: string) => `${paid} paid, the whole month costs ${price}.`,
  remaining: (left: string) => `Another ${left}, and the rest of the month is free.`,
  reached: 'The month is paid: the rest is free.',
  saved: (saved: string) => `The cap has saved you ${saved} so far.`,
  lane: (n: number) => `place no. ${n} at a time`,
  over: 'Over',
  bought: (name: string) => `Done: ${name} is yours. Your next bookings will use it first.`,
  boughtMail: 'A confirmation is on its way by email. You pay it to the place.',
  ended: (name: string, day: string) => `${name} ends on ${day}. A confirmation is on its way by email.`,
  endsOn: (day: string) => `Ended: runs until ${day}.`,
  terminate: 'End it',
  terminateNamed: (name: string, place: string) => `End ${name}, ${place}`,
  buy: {
    eachMonth: 'each month',
    where: 'Where',
    spaces: 'For',
    serves: 'What it does',
    servesWhat:
      'It pays for your bookings of these spaces first; what it does not cover is paid at the tariff of the place. With each booking you may also choose not to use it.',
    ending: 'Ending it',
    endingWhat: 'Online, at any time, in My Escale. The subscription ends with the month that has begun.',
    startsOn: 'First day',
    consent:
      'I ask that it works from its first day, without waiting for the end of the fourteen days of withdrawal.',
    consentWhat: (day: string) =>
      `If I withdraw later, the place may count what it has already provided. Without this request, choose a first day from ${day} on.`,
    consentMissing: (day: string) =>
      `Tick this request, or choose a first day from ${day} on: before it, you may still withdraw.`,
    buy: (price: string) => `Take this pass for ${price}`,
    subscribe: (price: string) => `Subscribe for ${price} a month`,
    buying: 'Buying',
    failed: 'It was not bought',
    signInFirst: 'Sign in to take it',
    signInWhy: 'It belongs to your account: that is where you see what is left of it.',
    refusals: {
      'malformed-date': 'The first day is not a date. Choose one in the calendar.',
      'date-in-the-past': 'The first day is past. Choose today or a day to come.',
      'pass-begins-too-late': 'That is too far ahead: it begins within a year.',
    },
  },
  end: {
    title: 'End the subscription',
    price: (price: string) => `${price} a month`,
    endsOn: (day: string) => `It will end on ${day}, with the month that has begun.`,
    until:
      'Until then it works as before. After that nothing is due, and your bookings are paid at the tariff of the place.',
    paysLater: (n: number, day: string) =>
      n === 1 ? `It pays for a stay after ${day}.` : `It pays for ${n} stays after ${day}.`,
    paysLaterWhat: (n: number, day: string) =>
      `If you keep ${n === 1 ? 'it' : 'them'}, the months until then stay due: the subscription will end on ${day}.`,
    stays: 'The later stays it pays for',
    stay: (day: string, reference: string) => `${day}, ${reference}`,
    giveUp: (n: number, day: string) =>
      `For it to end on ${day} already, cancel ${n === 1 ? 'this stay' : 'these stays'} first, then come back here.`,
    newStays: 'Meanwhile a later stay was booked with this subscription. See what that changes, then decide.',
    mail: 'A confirmation with its date is sent to you by email at once.',
    confirm: 'End the subscription',
    confirmKeeping: (n: number, day: string) =>
      `Keep ${n === 1 ? 'this stay' : 'these stays'} and end it on ${day}`,
    confirming: 'Ending it',
    keep: 'Keep the subscription',
    failed: 'It was not ended',
  },
} satisfies typeof words;
