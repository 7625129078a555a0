import type { Ports } from '../ports.ts';

/** 256 bits in the form of the Standard Webhooks specification. */
export const newWebhookSecret = ({ newSecret }: Pick<Ports, 'newSecret'>): string =>
  `whsec_${Buffer.from(newSecret(), 'base64url').toString('base64')}`;
