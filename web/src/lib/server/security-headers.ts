import { mapTiles } from './environment.ts';

/** Sent with every page; the Content-Security-Policy itself is SvelteKit's (vite.config.ts), with a nonce. */
export const securityHeaders = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(self), payment=()'],
] as const;

/** The policy of a page, which lets pictures come from the map's own origin where one is set, and from no other. */
export function withMapOrigin(policy: string): string {
  const tiles = mapTiles();
  if (!tiles) return policy;
  const { origin } = new URL(tiles.url.replaceAll(/[{}]/g, ''));
  return policy.replace(/\bimg-src [^;]*/, (images) => `${images} ${origin}`);
}
