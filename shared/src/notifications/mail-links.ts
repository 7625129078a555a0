import type { MailLocale } from './mail-facts.ts';

/** Pages of the site that mails lead to, in the language of the reader; `origin` ends without a slash. */
export function mailLinks(origin: string, locale: MailLocale) {
  const at = (path: string) => `${origin}${locale === 'en' ? '/en' : ''}${path}`;
  return {
    home: () => (locale === 'en' ? `${origin}/en` : `${origin}/`),
    signIn: () => at('/connexion'),
    newPassword: (token: string) => at(`/mot-de-passe/${encodeURIComponent(token)}`),
    bookings: () => at('/reservations'),
    booking: (id: string) => at(`/reservations/${encodeURIComponent(id)}`),
    vouchers: () => at('/mon-escale/bons'),
    passes: () => at('/mon-escale/carnets'),
    event: (id: string) => at(`/evenements/${encodeURIComponent(id)}`),
    guestBooking: (id: string, secret: string) => at(`/invite/${encodeURIComponent(id)}?cle=${secret}`),
    mergeQuestion: (secret: string) => at(`/rattachement/${encodeURIComponent(secret)}`),
    message: (id: string) => at(`/mon-escale/messages/${encodeURIComponent(id)}`),
    community: (slug: string) => at(`/lieux/${encodeURIComponent(slug)}/entraide`),
    communityDesk: (slug: string) => at(`/gestion/${encodeURIComponent(slug)}/entraide`),
    webhooks: (slug: string) => at(`/gestion/${encodeURIComponent(slug)}/webhooks`),
    initiative: (id: string) => at(`/initiatives/${encodeURIComponent(id)}`),
    contributions: () => at('/initiatives/contributions'),
    contests: () => at('/departement/contestations'),
    figures: (slug: string) => at(`/gestion/${encodeURIComponent(slug)}/chiffres`),
    agreements: (slug: string) => at(`/gestion/${encodeURIComponent(slug)}/conventions`),
    statement: (slug: string, id: string) =>
      at(`/gestion/${encodeURIComponent(slug)}/bons/${encodeURIComponent(id)}`),
    place: (slug: string) => at(`/lieux/${encodeURIComponent(slug)}`),
  };
}
