/** Where the API answers: the same process in production, so the loopback. Read once, at the first request. */
export function apiUrl(): string {
  return process.env.API_URL ?? `http://127.0.0.1:${process.env.PORT ?? '3000'}`;
}
