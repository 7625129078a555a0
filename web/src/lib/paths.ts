import type { Lang } from './messages/lang.ts';

/** What a person has chosen so far; it travels in the address, so that every step can be shared and reloaded. */
export type Choice = Partial<
  Record<
    'espace' | 'jour' | 'de' | 'a' | 'formule' | 'nombre' | 'moitie' | 'combien' | 'poste' | 'carnet' | 'bon',
    string
  >
>;

/** The search of the home page, as its GET form sends it. */
export type Search = Partial<
  Record<
    | ('quoi' | 'jour' | 'duree' | 'de' | 'a' | 'ou' | 'ici' | 'combien' | 'tri')
    | ('rayon' | 'genre' | 'max' | 'tard'),
    string
  >
> & { atout?: string[]; acces?: string[] };

/** Which events are shown. */
export type EventSearch = Partial<Record<'jour' | 'lieu' | 'genre' | 'periode' | 'apres', string>>;

/** Which initiatives are shown. */
export type InitiativeSearch = Partial<
  Record<'mots' | 'theme' | 'besoin' | 'public' | 'commune' | 'lieu' | 'apres', string>
>;

/** Nothing is said of what is empty. */
export function withQuery(path: string, query: Record<string, string | string[] | undefined> = {}): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [value].flat().map((one): [string, string] => [key, one]),
  );
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

/** Every internal address, in the language asked for. Nothing else in the web package writes one by hand. */
export function paths(lang: Lang) {
  const prefix = lang === 'en' ? '/en' : '';
  const at = (path: string) => `${prefix}${path}`;
  return {
    home: (search: Search = {}) => withQuery(at('/') === '/en/' ? '/en' : at('/'), search),
    place: (slug: string, choice: Choice = {}) => withQuery(at(`/lieux/${encodeURIComponent(slug)}`), choice),
    /** Pictures for whoever shows a link to the page: PNG, 1200 × 630. */
    homePicture: () => at('/carte.png'),
    placePicture: (slug: string) => at(`/lieux/${encodeURIComponent(slug)}/carte.png`),
    eventPicture: (id: string) => at(`/evenements/${encodeURIComponent(id)}/carte.png`),
    book: (slug: string, choice: Choice = {}) =>
      withQuery(at(`/lieux/${encodeURIComponent(slug)}/reserver`), choice),
    repeat: (slug: string, choice: Choice = {}) =>
      withQuery(at(`/lieux/${encodeURIComponent(slug)}/repeter`), choice),
    manage: () => at('/gestion'),
    department: () => at('/departement'),
    people: (slug: string, search: { mot?: string; apres?: string } = {}) =>
      withQuery(at(`/lieux/${encodeURIComponent(slug)}/personnes`), search),
    person: (slug: string, id: string, news: { envoye?: '1' } = {}) =>
      withQuery(at(`/lieux/${encodeURIComponent(slug)}/personnes/${encodeURIComponent(id)}`), news),
    community: (
      slug: string,
      search: { genre?: string; apres?: string; envoyee?: 'attend' | 'visible'; retiree?: '1' } = {},
    ) => withQuery(at(`/lieux/${encodeURIComponent(slug)}/entraide`), search),
    newEntry: (slug: string) => at(`/lieux/${encodeURIComponent(slug)}/entraide/ecrire`),
    entry: (slug: string, id: string, news: { envoye?: '1'; signalee?: '1' } = {}) =>
      withQuery(at(`/lieux/${encodeURIComponent(slug)}/entraide/${encodeURIComponent(id)}`), news),
    profile: (news: { enregistre?: '1'; choisi?: '1' } = {}) => withQuery(at('/mon-escale/profil'), news),
    message: (id: string, news: { envoye?: '1' } = {}) =>
      withQuery(at(`/mon-escale/messages/${encodeURIComponent(id)}`), news),
    signIn: (suite?: string) => withQuery(at('/connexion'), { suite }),
    signUp: (suite?: string) => withQuery(at('/inscription'), { suite }),
    forgottenPassword: (news: { envoye?: '1' } = {}) => withQuery(at('/mot-de-passe'), news),
    signInAnew: () => withQuery(at('/connexion'), { motdepasse: '1' }),
    signOut: () => at('/deconnexion'),
    bookings: (apres?: string) => withQuery(at('/reservations'), { apres }),
    pastBookings: (apres?: string) => withQuery(at('/reservations'), { periode: 'passees', apres }),
    booking: (id: string, news: { nouvelle?: '1'; deplacee?: '1' } = {}) =>
      withQuery(at(`/reservations/${encodeURIComponent(id)}`), news),
    /** A guest's booking; what opens it comes with the mailed link. */
    guestBooking: (id: string, news: { nouvelle?: '1'; envoye?: '1' } = {}) =>
      withQuery(at(`/invite/${encodeURIComponent(id)}`), news),
    cancellation: (id: string) => at(`/reservations/${encodeURIComponent(id)}/annulation`),
    move: (id: string, choice: Choice = {}) =>
      withQuery(at(`/reservations/${encodeURIComponent(id)}/deplacement`), choice),
    series: (id: string, news: { nouvelle?: '1'; ajoutee?: '1'; annulees?: string } = {}) =>
      withQuery(at(`/reservations/series/${encodeURIComponent(id)}`), news),
    seriesCancellation: (id: string) => at(`/reservations/series/${encodeURIComponent(id)}/annulation`),
    passes: (news: { achete?: string; resilie?: string } = {}) => withQuery(at('/mon-escale/carnets'), news),
    passTermination: (id: string) => at(`/mon-escale/carnets/${encodeURIComponent(id)}/resiliation`),
    passProduct: (slug: string, id: string) =>
      at(`/lieux/${encodeURIComponent(slug)}/carnets/${encodeURIComponent(id)}`),
    waiting: (news: { quittee?: '1' } = {}) => withQuery(at('/mon-escale/attente'), news),
    seenByDepartment: (until?: string) => withQuery(at('/mon-escale/departement'), { jusqu: until }),
    account: (news: { enregistre?: '1'; revoquee?: '1' } = {}) => withQuery(at('/mon-escale/compte'), news),
    exportOfMe: () => at('/mon-escale/compte/donnees'),
    erasure: () => at('/mon-escale/compte/effacement'),
    erased: () => withQuery(at('/connexion'), { efface: '1' }),
    /** A screen at the entrance, which nobody is signed in on. */
    kiosk: (slug: string, jeton: string) => withQuery(at(`/borne/${encodeURIComponent(slug)}`), { jeton }),
    events: (search: EventSearch = {}) => withQuery(at('/evenements'), search),
    eventsFeed: (search: EventSearch = {}) => withQuery(at('/evenements.rss'), search),
    event: (id: string) => at(`/evenements/${encodeURIComponent(id)}`),
    /** Files of the API. */
    eventsCalendar: (search: { place?: string; kind?: string } = {}) =>
      withQuery('/api/v1/events.ics', { ...search, lang: lang === 'fr' ? '' : lang }),
    eventCalendar: (id: string) =>
      withQuery(`/api/v1/events/${encodeURIComponent(id)}/calendar.ics`, { lang: lang === 'fr' ? '' : lang }),
    arrival: (id: string) => at(`/reservations/${encodeURIComponent(id)}/arrivee`),
    attestation: (id: string) => `/api/v1/bookings/${encodeURIComponent(id)}/attendance.pdf?lang=${lang}`,
    initiatives: (search: InitiativeSearch = {}) => withQuery(at('/initiatives'), search),
    initiative: (id: string, news: Partial<Record<'fait' | 'liste' | 'apres', string>> = {}) =>
      withQuery(at(`/initiatives/${encodeURIComponent(id)}`), news),
    offline: () => at('/hors-connexion'),
    terms: () => at('/conditions'),
    legal: () => at('/mentions-legales'),
    privacy: () => at('/donnees-personnelles'),
    accessibility: () => at('/accessibilite'),
    sources: () => at('/sources'),
    openData: () => at('/donnees-ouvertes'),
    apiDocs: () => '/api/docs',
  };
}

export type Paths = ReturnType<typeof paths>;

/** The same page in the other language. */
export function inOtherLanguage(url: { pathname: string; search: string }, lang: Lang): string {
  const bare = lang === 'en' ? url.pathname.slice('/en'.length) || '/' : url.pathname;
  const path = lang === 'en' ? bare : `/en${bare === '/' ? '' : bare}`;
  return `${path}${url.search}`;
}

/** Where to go after signing in: a path of this site, or home. Anything that could leave the site is dropped. */
export function safeReturn(suite: string | null | undefined, fallback: string): string {
  if (!suite || !/^\/(?![/\\])/.test(suite)) return fallback;
  const url = new URL(suite, 'http://escale.invalid');
  return url.origin === 'http://escale.invalid' ? `${url.pathname}${url.search}${url.hash}` : fallback;
}
