import type { Document } from '../../../documents/document.ts';

export const legal: Document = {
  title: 'Legal notice',
  lead: 'Who publishes this site, who hosts it, and whom to write to.',
  sections: [
    {
      title: 'Publisher',
      blocks: [
        {
          text: 'Whoever puts this site into service has to name themselves here before opening it to the public. Nothing is invented in their place.',
        },
        {
          facts: [
            { name: 'Name and legal form', value: null },
            { name: 'Registered office', value: null },
            { name: 'Identification number (SIREN)', value: null },
            { name: 'Director of publication', value: null },
            { name: 'Email address and telephone', value: null },
          ],
        },
      ],
    },
    { title: 'Host', blocks: [{ facts: [{ name: 'Name, address and telephone', value: null }] }] },
    {
      title: 'This site is a demonstration',
      blocks: [
        {
          text: 'As long as the banner at the top of the page says so, bookings are fictitious: none gives you a desk, none binds you. Whatever is marked “example” is made up for the demonstration.',
        },
        {
          text: 'A record “seen in 2019” repeats what a public source said then. It does not say that the place is open today.',
        },
      ],
    },
    {
      title: 'The software',
      blocks: [
        {
          text: 'Escale is free software under the European Union Public Licence (EUPL 1.2): anyone may use, study, change and share it.',
        },
        { link: { text: 'The text of the EUPL 1.2', href: 'https://eupl.eu/1.2/en/' } },
      ],
    },
  ],
};
