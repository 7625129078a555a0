import { goto } from '$app/navigation';
import type { Lang } from '../../messages/lang.ts';
import { paths } from '../../paths.ts';
import { type Need, searchFor } from './need.ts';

/** Three decimals are some hundred metres: near enough for a search, and nobody's door. */
const rounded = (degrees: number): string => degrees.toFixed(3);

/** Asks the browser where the person is, once they have tapped, and searches there. */
export function aroundMe() {
  let state = $state<'idle' | 'asking' | 'refused'>('idle');
  const refuse = () => {
    state = 'refused';
  };
  return {
    get state() {
      return state;
    },
    ask(need: Need, lang: Lang) {
      if (!('geolocation' in navigator)) {
        refuse();
        return;
      }
      state = 'asking';
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          state = 'idle';
          const position = `${rounded(coords.latitude)},${rounded(coords.longitude)}`;
          void goto(paths(lang).home(searchFor({ ...need, where: '', position, sort: 'distance' })));
        },
        refuse,
        { maximumAge: 60_000, timeout: 10_000 },
      );
    },
  };
}
