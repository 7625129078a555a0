import { defineParams } from '@sveltejs/kit/params';

/** French has no prefix; English lives below /en. */
export const params = defineParams({
  lang: (param: string) => (param === 'en' ? param : undefined),
});
