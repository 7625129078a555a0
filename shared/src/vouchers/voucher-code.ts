/** Crockford's base 32, as in booking references: no I, L, O or U, so that it survives a telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LENGTH = 12;

/** Twelve characters of 60 random bits: nobody finds one by trying. `bytes` are at least twelve. */
export const codeOfBytes = (bytes: Uint8Array): string =>
  Array.from({ length: LENGTH }, (_, at) => alphabet[(bytes[at] ?? 0) & 31]).join('');

/** As people type it: small letters, spaces, dashes, and O for 0, I or L for 1. */
export const readVoucherCode = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** In three groups, to be copied by hand. */
export const textOfVoucherCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-');
