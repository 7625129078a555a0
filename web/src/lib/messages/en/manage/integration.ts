import type { integration as french } from '../../fr/manage/integration.ts';

/** The bookings of a place on its own site. */
export const integration: typeof french = {
  area: 'Site and tools',
  title: 'Booking from your site',
  tab: 'Your site',
  lead: 'Your visitors see what is free and book without leaving your site. A mail address is enough: the link sent to it confirms.',
  where: 'Where the bookings are shown',
  shownOn: {
    nowhere: { name: 'Nowhere else', what: 'On Escale alone.' },
    listed: { name: 'On the sites of this list', what: 'Browsers refuse any other site.' },
    anywhere: {
      name: 'On any site',
      what: 'Handy for your partners; you no longer know who shows you, nor next to what.',
    },
  },
  origins: 'Sites',
  originsHint: 'One a line, such as https://www.myplace.org. The address of a page will do as well.',
  look: 'What they look like',
  ownColour: 'A colour of our own',
  ownColourWhat: 'For buttons and links, instead of Escale’s blue.',
  colour: 'Colour',
  adjusted: (light, dark) =>
    `So that everybody can read it, the colour becomes ${light} on light and ${dark} on dark.`,
  scheme: 'Background',
  schemes: { auto: 'As the visitor has set it', light: 'Light', dark: 'Dark' },
  radius: 'Corners',
  radii: { 0: 'Straight', 4: 'Slightly rounded', 8: 'Rounded', 16: 'Very rounded' },
  save: 'Save',
  saved: 'Saved. Sites show the change within five minutes.',
  snippet: 'To be copied into your site',
  snippetWhat:
    'Paste these two lines where the bookings are to appear. Without the script the link remains, and leads to your page on Escale.',
  frame: 'If your tool takes no script',
  frameWhat: 'A frame alone: its height does not adapt, so choose a generous one.',
  options: 'data-lang="en" shows English; data-theme="dark" or "light" sets a background on one page alone.',
  preview: 'Preview',
  previewTitle: (place) => `Preview: book at ${place}`,
  previewWhat: 'What you book there is really booked, as by a visitor.',
  noPreview: 'The preview appears once the bookings are shown somewhere.',
  draft: 'The place is not published: nothing is shown elsewhere yet.',
  linkText: (place) => `Book at ${place}`,
  sentences: {
    'widget-origin-malformed': (origin) =>
      `“${origin}” is not the address of a site. Write it like https://www.myplace.org.`,
    'widget-without-sites': 'Name at least one site, or choose another answer.',
    'changed-meanwhile':
      'Somebody else has saved in the meantime. Your choices are still in the form: compare with the preview, then save again.',
    'malformed-request': 'A value is not in the expected form: twenty sites at most, a chosen colour.',
    other: 'The service did not answer. Nothing has changed. Press again in a moment.',
  },
};
