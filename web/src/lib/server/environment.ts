/** Where the API answers: the same process in production, so the loopback. Read once, at the first request. */
export function apiUrl(): string {
  return process.env.API_URL ?? `http://127.0.0.1:${process.env.PORT ?? '3000'}`;
}

/**
 * The origin that writes to the API name as their own: the public one where it is set, else the address called.
 * SvelteKit has by then checked the Origin that the browser sent.
 */
export function writingOrigin(): string {
  return process.env.PUBLIC_ORIGIN ?? new URL(apiUrl()).origin;
}

/** Where the clock stood when this process began: tests set it (ESCALE_NOW), as they do for the API. */
export function frozenNow(): number {
  const { ESCALE_NOW } = process.env;
  return ESCALE_NOW ? Date.parse(ESCALE_NOW) : Date.now();
}

/** A raster map to lie below our own drawing, and whose it is; what the start has checked (api's environment.ts). */
export function mapTiles(): { url: string; attribution: string } | null {
  const { ESCALE_MAP_STYLE_URL: url, ESCALE_MAP_ATTRIBUTION: attribution } = process.env;
  return url?.trim() ? { url: url.trim(), attribution: attribution?.trim() ?? '' } : null;
}
