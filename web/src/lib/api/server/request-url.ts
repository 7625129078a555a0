type Parts = { params?: Record<string, string>; querystring?: Record<string, unknown> };

/** Fills `:params` of a route's URL and adds its query; lists repeat their name. */
export function requestUrl(base: string, url: string, input: unknown): string {
  const { params = {}, querystring = {} } = input as Parts;
  const path = url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(querystring)) {
    for (const one of [value].flat()) if (one !== undefined) query.append(name, String(one));
  }
  return query.size === 0 ? `${base}${path}` : `${base}${path}?${query}`;
}
