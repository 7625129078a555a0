/** What a page says while there is no network. */
export const offline = {
  banner: (day: string, time: string) =>
    `Vous êtes hors connexion : cette page est celle du ${day}, à ${time}.`,
};
