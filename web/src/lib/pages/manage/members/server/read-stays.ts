/** What a form says is paid: `id amount` for each stay, in cents. What can't be read is refused by the API. */
export function readStays(sent: readonly string[]): { bookingId: string; amountCents: number }[] {
  return sent.map((one) => {
    const [bookingId = '', cents = ''] = one.split(' ');
    return { bookingId, amountCents: Number(cents) };
  });
}
