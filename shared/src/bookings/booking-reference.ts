/** Crockford's base 32: no I, L, O or U, so that it survives a telephone. */
export const referenceAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight characters, 40 bits, from the random tail of a booking's id: "7K3M-9QXT". */
export const bookingReference = (bookingId: string): string => {
  let bits = BigInt(`0x${bookingId.slice(-10)}`);
  let text = '';
  for (let place = 0; place < 8; place++) {
    text = `${referenceAlphabet[Number(bits & 31n)]}${text}`;
    bits >>= 5n;
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
};
