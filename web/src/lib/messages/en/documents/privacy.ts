import type { Document } from '../../../documents/document.ts';

export const privacy: Document = {
  title: 'Personal data',
  lead: 'Little data, for booking and nothing else. No advertising, no trackers.',
  sections: [
    {
      title: 'What Escale keeps of you',
      blocks: [
        {
          list: [
            'your name and email address, for your account',
            'your password in a form (Argon2id) from which it cannot be recovered',
            'your bookings: place, space, dates, price, and the word you leave for the place',
            'your passes and subscriptions, the audiences a place has verified, your registrations for events and the lines you wait in',
            'for a booking without an account or for a colleague: the name and the address that you give',
            'your open sessions, so that they can be closed',
            'a log of what was done and by which account, for security',
          ],
        },
        { text: 'Looking for a place and seeing its prices takes no account.' },
      ],
    },
    {
      title: 'Why',
      blocks: [
        {
          text: 'To keep the contract you make by booking (GDPR, article 6(1)(b)) and to protect the service against abuse (article 6(1)(f)). Nothing is sold or passed on for other purposes.',
        },
      ],
    },
    {
      title: 'Who sees what',
      blocks: [
        {
          facts: [
            {
              name: 'The place you book',
              value: 'your name, your hours and the word you leave, for its own bookings only',
            },
            { name: 'The department', value: 'no name: totals by place and by day' },
            { name: 'Others', value: 'nothing' },
          ],
        },
      ],
    },
    {
      title: 'Cookies',
      blocks: [
        {
          text: 'Two for your session, and only once you sign in: escale_access (ten minutes) and escale_refresh (thirty days). Two more where they are needed: escale_draft keeps for half an hour what you typed while you sign in, escale_guest for ninety days the key of a booking without an account. They do nothing else; the law asks no consent for those that the service you request strictly needs (French Data Protection Act, article 82).',
        },
      ],
    },
    {
      title: 'On your phone',
      blocks: [
        {
          text: 'Once you have opened your bookings, their pages stay on your device to be read without a network, with arrivals that wait to be sent. They are erased when you sign out. “Around me” asks for your position only when you tap it, and rounds it to a hundred metres.',
        },
      ],
    },
    {
      title: 'How long',
      blocks: [
        {
          text: 'The rule to come: an inactive account is erased after two years, with a warning; a booking is kept for three years; accounting documents for ten. This version does not erase by itself yet: whoever runs the site has to do it by hand.',
        },
      ],
    },
    {
      title: 'Your rights',
      blocks: [
        {
          text: 'To see your data, correct it, take it with you, have it erased, object to its use or restrict it: with an account, all of it is in My Escale, on the page of your account. Without one, write to whoever runs this site. Statistical totals stay, without your name.',
        },
        {
          facts: [
            { name: 'Controller', value: null },
            { name: 'Contact for your data', value: null },
          ],
        },
        {
          link: {
            text: 'If the answer does not satisfy you, you can turn to the CNIL',
            href: 'https://www.cnil.fr/fr/plaintes',
          },
          after: '.',
        },
      ],
    },
  ],
};
