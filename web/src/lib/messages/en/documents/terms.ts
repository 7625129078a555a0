import type { Document } from '../../../documents/document.ts';

export const terms: Document = {
  title: 'Booking conditions',
  lead: 'What booking means, what it costs, and how to go back on it.',
  sections: [
    {
      title: 'With whom you book',
      blocks: [
        {
          text: 'Your contract is with the place: it provides the space and receives the payment. Escale keeps the calendar, works out the price from the tariffs of the place and keeps your booking.',
        },
      ],
    },
    {
      title: 'The price',
      blocks: [
        {
          text: 'The price shown before you confirm is that of the cheapest combination of tariffs, all taxes included. It is frozen when you book: a change of tariff does not touch bookings already made.',
        },
        { text: 'Nothing is charged online. The place tells you how to pay.' },
      ],
    },
    {
      title: 'When it is booked',
      blocks: [
        {
          text: 'As soon as the page says “It is booked”, the place is yours and will be given to nobody else. Some spaces need the approval of the place: it has 48 hours to answer, and the space is kept for you meanwhile.',
        },
        {
          text: 'In a space with several desks, the number of yours may change until 18:00 on the eve; that you have one does not change.',
        },
      ],
    },
    {
      title: 'Cancelling',
      blocks: [
        {
          text: 'Each place sets its deadlines. They are told before you confirm, then on the page of the booking, where the “Cancel” button shows what is given back before you decide.',
        },
      ],
    },
    {
      title: 'Passes and subscriptions',
      blocks: [
        {
          text: 'A pass is worth points to spend at a place, until it ends. A subscription renews each month. Both pay for your bookings first; you may choose not to use them for a stay.',
        },
        {
          text: 'A subscription is ended online, at any time, in “My Escale” (article L215-1-1). It ends with the month that has begun. A later month that already pays for a stay you keep stays due; you are shown that before you decide. The end is confirmed to you by email.',
        },
      ],
    },
    {
      title: 'Your right of withdrawal',
      blocks: [
        {
          text: 'For a distance contract, a consumer has fourteen days to withdraw without giving a reason (French Consumer Code, article L221-18).',
        },
        {
          text: 'The law excludes some services provided on a set date or period: non-residential accommodation, transport, car rental, catering, leisure (article L221-28, 12°). Whether a desk booked for a date is one of them is not settled. We would rather tell you than decide it for you.',
        },
        {
          text: 'If you think you have this right, write to the place within fourteen days with the reference of your booking. This takes nothing from the cancellation above, which is open to everybody.',
        },
        {
          text: 'If the service begins before those fourteen days are over, it is at your request: the place may then count the part already provided (article L221-25).',
        },
      ],
    },
    {
      title: 'If you disagree',
      blocks: [
        {
          text: 'Talk to the place first. If it is a professional, it must name a consumer mediator, free of charge for you (article L612-1).',
        },
        { facts: [{ name: 'Mediator', value: null }] },
      ],
    },
  ],
};
