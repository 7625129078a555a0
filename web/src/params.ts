import { defineParams } from '@sveltejs/kit/params';

/** French has no prefix; English lives below /en. */
export const params = defineParams({
  lang: (param: string) => (param === 'en' ? param : undefined),
  /** How the widget is lit, where its site wants it otherwise than the place has chosen. */
  scheme: (param: string) => (param === 'auto' || param === 'light' || param === 'dark' ? param : undefined),
});
