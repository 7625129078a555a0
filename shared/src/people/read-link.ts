import { accept, type Result, refuse } from '../kernel/index.ts';

export type LinkRefusal = { code: 'link-not-web'; link: string };

/** No name before the host: https://bank.example@other.example leads elsewhere than it seems. */
const webAddress = /^https?:\/\/[^\s/?#@:]+\.[^\s/?#@:]+(:\d+)?([/?#]\S*)?$/i;

/** An address of the web, or null for none; without a scheme it is taken as https. Nothing else becomes a link. */
export function readLink(typed: string): Result<string | null, LinkRefusal> {
  const link = typed.trim();
  if (link === '') return accept(null);
  const address = /^https?:/i.test(link) ? link : `https://${link}`;
  return webAddress.test(address) ? accept(address) : refuse({ code: 'link-not-web', link });
}
