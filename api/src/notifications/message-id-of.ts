/**
 * RFC 5322 (3.6.4): the same mail has the same Message-ID, however often it is sent. The domain is fixed, so that
 * a change of address between two attempts does not make two mails of one.
 */
export const messageIdOf = ({ dedupeKey }: { dedupeKey: string }): string =>
  `<${dedupeKey.replaceAll(/[^\w.-]+/g, '.')}@escale.mail>`;
