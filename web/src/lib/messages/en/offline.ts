import type { offline as words } from '../fr/offline.ts';

export const offline: typeof words = {
  banner: (day, time) => `You are offline: this page is from ${day}, ${time}.`,
};
