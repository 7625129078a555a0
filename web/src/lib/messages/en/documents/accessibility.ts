import type { Document } from '../../../documents/document.ts';

export const accessibility: Document = {
  title: 'Accessibility: not compliant',
  lead: 'No audit has been carried out yet. So we declare no rate, and do our best meanwhile.',
  sections: [
    {
      title: 'Compliance',
      blocks: [
        {
          text: 'Escale does not comply with the French accessibility standard (RGAA 4.1.2), because no audit has checked it yet. This statement is made under article 47 of French law no. 2005-102 of 11 February 2005. It covers this site.',
        },
        {
          facts: [
            { name: 'Responsible body', value: null },
            { name: 'Made on', value: '24 November 2026' },
          ],
        },
      ],
    },
    {
      title: 'What is done without waiting for the audit',
      blocks: [
        {
          list: [
            'finding and booking work with a keyboard, and without JavaScript',
            'the day ribbon has the same choices below it as radio buttons; the map, a list that says the same',
            'a state is told by a word and an icon, never by colour alone',
            'errors are told at the top of the page and linked to the field to correct',
            'pages can be read at 200 %, in a light or dark theme, and without motion for those who ask for none',
          ],
        },
        {
          text: 'Automatic tools check part of this. They find only about half of the defects: we derive no rate from them.',
        },
      ],
    },
    {
      title: 'What is not accessible',
      blocks: [
        {
          text: 'Without an audit we cannot list it. If something stops you, tell us: nothing helps us more.',
        },
      ],
    },
    { title: 'Technologies', blocks: [{ text: 'HTML, CSS, SVG and JavaScript (optional).' }] },
    {
      title: 'Write to us',
      blocks: [
        {
          text: 'If you cannot use a page, ask for another way: booking by telephone or email with the place must remain possible.',
        },
        { facts: [{ name: 'Contact', value: null }] },
      ],
    },
    {
      title: 'Means of redress',
      blocks: [
        {
          text: 'If you have reported a defect that keeps you from using the site and received no satisfactory answer, you can turn to the French Defender of Rights (Défenseur des droits):',
        },
        { link: { text: 'write a message', href: 'https://formulaire.defenseurdesdroits.fr/' }, after: ';' },
        {
          link: { text: 'meet a delegate near you', href: 'https://www.defenseurdesdroits.fr/' },
          after: ';',
        },
        {
          text: 'or send a letter, no stamp needed: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07, France.',
        },
      ],
    },
  ],
};
