import { bookingsContract, type Quote, type WholeQuoteRequest } from '@escale/shared/bookings';
import type { Problem } from '@escale/shared/kernel';
import { type MyVoucher, vouchersContract } from '@escale/shared/vouchers';
import type { Answer } from '#lib/api/server/call.ts';
import { isOfVoucher } from '../voucher-problem.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The voucher that the address names, for who is signed in. */
export function chosenVoucher({ locals, url }: { locals: App.Locals; url: URL }): { voucherId?: string } {
  const voucherId = url.searchParams.get('bon') ?? '';
  return locals.member && uuid.test(voucherId) ? { voucherId } : {};
}

/** What the stay costs with the voucher; where that does not pay it, why, and what it costs without. */
export async function quoteWithVoucher(
  locals: App.Locals,
  request: WholeQuoteRequest,
  url: URL,
): Promise<{ quoted: Answer<Quote>; voucherProblem: Problem | null }> {
  const { call } = locals;
  const quoted = await call(bookingsContract.quote, {
    body: { ...request, ...chosenVoucher({ locals, url }) },
  });
  const voucherProblem = quoted.ok ? null : isOfVoucher(quoted.problem);
  if (!voucherProblem) return { quoted, voucherProblem };
  return { quoted: await call(bookingsContract.quote, { body: request }), voucherProblem };
}

/** Those of the person that may pay at the place; none where nobody could be asked. */
export async function vouchersHere({ call, member }: App.Locals, slug: string): Promise<MyVoucher[]> {
  if (!member) return [];
  const answer = await call(vouchersContract.listMine, {});
  if (!answer.ok) return [];
  return answer.value.filter(
    ({ status, partsLeft, places }) =>
      status !== 'over' && partsLeft > 0 && places.some((place) => place.slug === slug),
  );
}
