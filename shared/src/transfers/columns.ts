import type { TransferKind, TransferLang } from './transfer-kind.ts';

/** A column as it is headed in French and English, other words for it, and what a line may say there. */
export type Column = {
  key: string;
  fr: string;
  en: string;
  also?: readonly string[];
  isRequired?: true;
  example: readonly [fr: string, en: string];
};

const units: readonly Column[] = [
  {
    key: 'space',
    fr: 'Espace',
    en: 'Space',
    also: ['nom', 'name', 'ressource', 'resource'],
    isRequired: true,
    example: ['Open space', 'Open space'],
  },
  { key: 'kind', fr: 'Genre', en: 'Kind', also: ['type'], isRequired: true, example: ['poste', 'desk'] },
  {
    key: 'unit',
    fr: 'Unité',
    en: 'Unit',
    also: ['poste', 'label', 'libellé'],
    isRequired: true,
    example: ['Poste 1', 'Desk 1'],
  },
  { key: 'unitKey', fr: "Clé de l'unité", en: 'Unit key', example: ['', ''] },
  { key: 'unitKind', fr: "Genre de l'unité", en: 'Unit kind', example: ['', ''] },
  {
    key: 'allocation',
    fr: 'Se réserve',
    en: 'Booked',
    also: ['attribution', 'allocation'],
    example: ["à l'unité", 'each'],
  },
  { key: 'capacity', fr: 'Personnes', en: 'People', also: ['capacité', 'capacity'], example: ['1', '1'] },
  { key: 'slotMinutes', fr: 'Pas (min)', en: 'Slot (min)', example: ['30', '30'] },
  { key: 'minMinutes', fr: 'Durée minimale (min)', en: 'Shortest (min)', example: ['30', '30'] },
  { key: 'maxMinutes', fr: 'Durée maximale (min)', en: 'Longest (min)', example: ['44640', '44640'] },
  { key: 'minNoticeMinutes', fr: 'Préavis (min)', en: 'Notice (min)', example: ['0', '0'] },
  { key: 'maxAdvanceDays', fr: 'Horizon (jours)', en: 'Ahead (days)', example: ['365', '365'] },
  { key: 'bufferMinutes', fr: 'Battement (min)', en: 'Buffer (min)', example: ['0', '0'] },
  {
    key: 'maxStaysAhead',
    fr: 'Séjours à venir par personne',
    en: 'Stays ahead a person',
    example: ['0', '0'],
  },
  {
    key: 'variations',
    fr: 'Règles par public, formule et date',
    en: 'Rules by audience, formula and date',
    example: ['', ''],
  },
  { key: 'requiresApproval', fr: 'Sur demande', en: 'On request', example: ['non', 'no'] },
  { key: 'requiresTraining', fr: 'Habilitation', en: 'Training', example: ['non', 'no'] },
  {
    key: 'cancellation',
    fr: 'Annulation (heures:pourcent)',
    en: 'Cancellation (hours:percent)',
    also: ['annulation', 'cancellation'],
    example: ['24:100', '24:100'],
  },
  { key: 'qualities', fr: 'Qualités', en: 'Qualities', example: ['', ''] },
];

const tariffs: readonly Column[] = [
  {
    key: 'space',
    fr: 'Espace',
    en: 'Space',
    also: ['ressource', 'resource'],
    isRequired: true,
    example: ['Open space', 'Open space'],
  },
  {
    key: 'formula',
    fr: 'Formule',
    en: 'Formula',
    also: ['durée'],
    isRequired: true,
    example: ['jour', 'day'],
  },
  { key: 'audience', fr: 'Public', en: 'Audience', also: ['tarif'], example: ['standard', 'standard'] },
  {
    key: 'amount',
    fr: 'Prix TTC (€)',
    en: 'Price with VAT (€)',
    also: ['prix', 'montant', 'price', 'amount', 'prix ttc'],
    isRequired: true,
    example: ['16,00', '16.00'],
  },
  {
    key: 'vatRate',
    fr: 'TVA (%)',
    en: 'VAT (%)',
    also: ['tva', 'vat', 'taux de tva'],
    isRequired: true,
    example: ['20', '20'],
  },
  {
    key: 'validFrom',
    fr: 'À partir du',
    en: 'From',
    also: ['depuis', 'valid from', 'début'],
    example: ['01/09/2027', '2027-09-01'],
  },
];

const members: readonly Column[] = [
  {
    key: 'email',
    fr: 'Adresse mail',
    en: 'Email',
    also: ['mail', 'e-mail', 'courriel', 'adresse', 'email address'],
    isRequired: true,
    example: ['camille@exemple.fr', 'camille@example.org'],
  },
  {
    key: 'name',
    fr: 'Nom',
    en: 'Name',
    also: ['nom complet', 'full name', 'prénom nom'],
    isRequired: true,
    example: ['Camille Brun', 'Camille Brun'],
  },
  { key: 'audience', fr: 'Public', en: 'Audience', example: ['member', 'member'] },
  {
    key: 'validUntil',
    fr: "Public jusqu'au",
    en: 'Audience until',
    also: ["jusqu'au", 'until'],
    example: ['31/12/2027', '2027-12-31'],
  },
  {
    key: 'pass',
    fr: 'Carnet ou abonnement',
    en: 'Pass or subscription',
    also: ['carnet', 'abonnement', 'pass'],
    example: ['', ''],
  },
  {
    key: 'pointsLeft',
    fr: 'Points restants',
    en: 'Points left',
    also: ['points', 'solde'],
    example: ['', ''],
  },
  { key: 'startsOn', fr: 'Carnet depuis le', en: 'Pass from', example: ['', ''] },
  { key: 'endsOn', fr: "Carnet jusqu'au", en: 'Pass until', example: ['', ''] },
  { key: 'paid', fr: 'Carnet payé', en: 'Pass paid', also: ['payé', 'paid'], example: ['', ''] },
];

const bookings: readonly Column[] = [
  {
    key: 'reference',
    fr: 'Référence',
    en: 'Reference',
    also: ['ref', 'numéro', 'id'],
    example: ['R-2027-001', 'R-2027-001'],
  },
  {
    key: 'space',
    fr: 'Espace',
    en: 'Space',
    also: ['ressource', 'resource', 'salle', 'room'],
    isRequired: true,
    example: ['Open space', 'Open space'],
  },
  {
    key: 'unit',
    fr: 'Unité choisie',
    en: 'Unit chosen',
    also: ['unité', 'unit', 'poste'],
    example: ['', ''],
  },
  {
    key: 'quantity',
    fr: "Nombre d'unités",
    en: 'Units',
    also: ['quantité', 'quantity', 'nombre'],
    example: ['1', '1'],
  },
  {
    key: 'start',
    fr: 'Début',
    en: 'Start',
    also: ['de', 'from', 'arrivée'],
    isRequired: true,
    example: ['06/09/2027 09:00', '2027-09-06 09:00'],
  },
  {
    key: 'end',
    fr: 'Fin',
    en: 'End',
    also: ['à', 'to', 'départ'],
    isRequired: true,
    example: ['06/09/2027 18:00', '2027-09-06 18:00'],
  },
  {
    key: 'name',
    fr: 'Nom',
    en: 'Name',
    also: ['client', 'personne', 'nom complet', 'full name'],
    isRequired: true,
    example: ['Camille Brun', 'Camille Brun'],
  },
  {
    key: 'email',
    fr: 'Adresse mail',
    en: 'Email',
    also: ['mail', 'e-mail', 'courriel'],
    example: ['camille@exemple.fr', 'camille@example.org'],
  },
  { key: 'status', fr: 'État', en: 'Status', also: ['statut'], example: ['confirmée', 'confirmed'] },
  { key: 'audience', fr: 'Public', en: 'Audience', example: ['standard', 'standard'] },
  {
    key: 'amount',
    fr: 'Prix TTC (€)',
    en: 'Price with VAT (€)',
    also: ['prix', 'montant', 'total', 'price', 'amount'],
    example: ['16,00', '16.00'],
  },
  { key: 'vatRate', fr: 'TVA (%)', en: 'VAT (%)', also: ['tva', 'vat'], example: ['20', '20'] },
  {
    key: 'refund',
    fr: 'Remboursé (€)',
    en: 'Refunded (€)',
    also: ['remboursement', 'refund'],
    example: ['', ''],
  },
  { key: 'note', fr: 'Note', en: 'Note', also: ['remarque', 'commentaire', 'comment'], example: ['', ''] },
];

export const columnsOf: Readonly<Record<TransferKind, readonly Column[]>> = {
  units,
  tariffs,
  members,
  bookings,
};

export const headerOf = (kind: TransferKind, lang: TransferLang): string[] =>
  columnsOf[kind].map((column) => column[lang]);

/** What the documented template of a kind shows: its header and one line. */
export const exampleOf = (kind: TransferKind, lang: TransferLang): string[] =>
  columnsOf[kind].map(({ example }) => example[lang === 'fr' ? 0 : 1]);
