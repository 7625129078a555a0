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
            'if you write them: your profile, for whom you are listed at which place, and for sixty days your messages to other people',
            'what you ask for and offer at a place, until sixty days after its last day',
            'what you propose for the guide of initiatives, your reviews, and your lists for somebody you accompany, whose label must name nobody',
            'for a booking without an account or for a colleague: the name and the address that you give',
            'for a booking that the place notes on the phone: your name, and the number or address that you give; the number is erased a month later',
            'the notes that a place writes to receive you well, and what you have paid it; you read these notes in your account',
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
          text: 'To keep the contract you make by booking (GDPR, article 6(1)(b)) and to protect the service against abuse (article 6(1)(f)). Your profile shows only with your consent (article 6(1)(a)), which you withdraw when you like. Nothing is sold or passed on for other purposes.',
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
              value:
                'your name, your hours and the word you leave, what you have bought and paid there, its notes about you: for this place only. Each look at your page is kept. A place may have your name and address sent to a program of its own, such as a door lock, and answers for it',
            },
            {
              name: 'The department',
              value: 'no name: totals by place and by day, and how many vouchers were used',
            },
            {
              name: 'Others',
              value:
                'nothing, but the profile you write, at the places and for the people that you choose, your entries for the people of the place, and in the guide, without a name, your reviews; a message that is reported can be read by the staff of the place',
            },
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
          facts: [
            {
              name: 'An account',
              value:
                'erased after two years without signing in, without a booking and without a running pass. An email warns you a month before: signing in is enough to keep it',
            },
            {
              name: 'A booking without an account',
              value: 'your name and address are erased three years after the end of your last stay',
            },
            {
              name: 'What you write to the place, and whom a stay is for',
              value: 'erased three years after the end of the stay',
            },
            {
              name: 'A message to another person, an entry of what you need or offer',
              value: 'erased sixty days after it was sent, or after the entry’s last day',
            },
            {
              name: 'A list for somebody you accompany',
              value: 'erased ninety days after it was made or renewed',
            },
            {
              name: 'Where a review or a proposal was written from',
              value: 'a fingerprint whose secret changes every day, against abuse; erased two days later',
            },
            {
              name: 'Accounting documents',
              value: 'kept for ten years by the place (code de commerce, article L123-22)',
            },
          ],
        },
        {
          text: 'This is done every night, without anybody having to ask. The stays themselves remain, without a name, so that totals are right. The account of who runs a place remains for as long as they do.',
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
