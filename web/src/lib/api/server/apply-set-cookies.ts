import type { Cookies } from '@sveltejs/kit';

type Options = Parameters<Cookies['set']>[2];

/** Hands the cookies that the API sets (sign-in, refresh, sign-out) on to the browser, attributes included. */
export function applySetCookies(cookies: Cookies, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const at = pair.indexOf('=');
    if (at < 1) continue;
    cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), optionsOf(attributes));
  }
}

export function optionsOf(attributes: string[]): Options {
  const options: Options = { path: '/', httpOnly: false, secure: false };
  for (const attribute of attributes) {
    const [name = '', value = ''] = attribute.split('=');
    switch (name.toLowerCase()) {
      case 'path':
        options.path = value;
        break;
      case 'max-age':
        options.maxAge = Number(value);
        break;
      case 'expires':
        options.expires = new Date(value);
        break;
      case 'httponly':
        options.httpOnly = true;
        break;
      case 'secure':
        options.secure = true;
        break;
      case 'samesite':
        options.sameSite = value.toLowerCase() === 'strict' ? 'strict' : 'lax';
        break;
    }
  }
  return options;
}
