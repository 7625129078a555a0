/** For who has no address: RFC 2606 keeps `.invalid` from ever being anybody's. */
export const unreachableAddress = (id: string): string => `${id}@phone.invalid`;

export const isUnreachable = (address: string): boolean => address.endsWith('.invalid');
