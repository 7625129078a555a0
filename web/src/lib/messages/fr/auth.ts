/** Who somebody is, as forms ask for it. */
export const auth = {
  email: 'Adresse électronique',
  name: 'Votre nom',
  privacy: 'Ce que devient votre adresse',
  errors: {
    emailMissing: 'Indiquez votre adresse électronique.',
    emailIncomplete: 'L’adresse n’est pas complète : il faut une forme comme nom@domaine.fr.',
    passwordMissing: 'Indiquez votre mot de passe.',
    passwordShort: 'Choisissez un mot de passe d’au moins 12 caractères.',
    passwordLong: 'Choisissez un mot de passe de 200 caractères au plus.',
    nameMissing: 'Indiquez votre nom.',
    nameLong: 'Écrivez votre nom en 120 caractères au plus.',
    noAnswer: 'Le service ne répond pas. Attendez un instant, puis essayez à nouveau.',
    wrongCredentials:
      'L’adresse ou le mot de passe n’est pas le bon. Vérifiez les deux, puis essayez à nouveau.',
    tooManyTries: 'Trop d’essais en peu de temps. Attendez un quart d’heure, puis essayez à nouveau.',
    linkSpent:
      'Ce lien a déjà servi, ou il a plus d’une heure. Votre mot de passe n’a pas changé : demandez un autre lien.',
    alreadyThere:
      'Cette adresse a peut-être déjà un compte. Connectez-vous avec le mot de passe que vous aviez choisi.',
  },
};
