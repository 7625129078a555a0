import type { guests as words } from '../../fr/stay/guests.ts';

export const guests = {
  forWhom: 'For whom',
  me: 'For me',
  colleague: 'For a colleague',
  colleagueWhat: 'The booking stays in your name; they receive the messages.',
  colleagueName: 'Their name',
  colleagueEmail: 'Their email address',
  title: 'Without an account',
  what: 'An address is enough: we send a link to it and hold what you chose for 15 minutes. It is booked when you open that link and confirm.',
  send: 'Hold it and send me the link',
  sending: 'One moment',
  withAccount: 'With an account',
  withAccountWhat: 'You confirm at once, and find your bookings in one place.',
  sent: 'A message is waiting for you',
  sentWhat: 'Open the link that has just been sent to your address, then confirm: that is what books.',
  sentUntil: 'It is held for you for 15 minutes. After that it is free again, at no cost.',
  sentNothing:
    'Nothing arrives? Look among the junk mail. The address may have been incomplete: you can book again.',
  needsLink: 'Your link opens this page',
  needsLinkWhat: 'Use the link of the message that you received: it is the only way to your booking.',
  confirmedWhat: (place: string) =>
    `${place} is expecting you. Keep the message: its link always leads back to this page.`,
} satisfies typeof words;
