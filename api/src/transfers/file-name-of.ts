import type { TransferKind, TransferLang } from '@escale/shared/transfers';

const names: Readonly<Record<TransferKind, Record<TransferLang, string>>> = {
  units: { fr: 'espaces', en: 'spaces' },
  tariffs: { fr: 'tarifs', en: 'tariffs' },
  members: { fr: 'membres', en: 'members' },
  bookings: { fr: 'reservations', en: 'bookings' },
};

export const fileNameOf = (kind: TransferKind, lang: TransferLang, { isTemplate = false } = {}): string => {
  const name = names[kind][lang];
  if (!isTemplate) return `${name}.csv`;
  return lang === 'fr' ? `modele-${name}.csv` : `template-${name}.csv`;
};
