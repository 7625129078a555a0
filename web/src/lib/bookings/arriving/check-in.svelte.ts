import { refreshAll } from '$app/navigation';
import { checkInsKept, forgetCheckIn, type KeptCheckIn, keepCheckIn } from './kept-check-in.ts';
import { sendCheckIn } from './send-check-in.ts';

type Of = { bookingId: string; memberId: string; address: string };

/**
 * The check-in of one booking on this phone: kept when there is no network, sent when it is back, and told what came
 * of it. `watch` begins when the page is there, and ends with it.
 */
export function checkInOf(of: () => Of) {
  let kept = $state<KeptCheckIn | null>(null);
  let isBusy = $state(false);

  const send = async ({ isNow = false } = {}): Promise<void> => {
    if (!kept || kept.problem || isBusy) return;
    isBusy = true;
    const sent = await sendCheckIn(of().address, $state.snapshot(kept), isNow);
    if (sent.state === 'done') await forget();
    else if (sent.state === 'refused') await keep({ ...kept, problem: sent.problem });
    else await keep({ ...kept, needsSignIn: sent.state === 'signed-out' });
    isBusy = false;
    if (sent.state === 'done') await refreshAll();
  };
  const keep = async (next: KeptCheckIn): Promise<void> => {
    kept = next;
    await keepCheckIn($state.snapshot(next));
  };
  const forget = async (): Promise<void> => {
    kept = null;
    await forgetCheckIn(of().bookingId);
  };
  /** What was read now; it is sent again and again until there is an answer. */
  const come = async (code: string): Promise<void> => {
    const { bookingId, memberId } = of();
    await keep({ bookingId, memberId, code, at: new Date().toISOString() });
    await send({ isNow: true });
  };
  const sendLater = () => send();
  const watch = (): (() => void) => {
    const { bookingId, memberId } = of();
    checkInsKept(memberId)
      .then((all) => {
        kept = all.find((one) => one.bookingId === bookingId) ?? null;
        return send();
      })
      // Without storage (a private window) nothing was kept, and the form works as ever.
      .catch(() => undefined);
    addEventListener('online', sendLater);
    return () => removeEventListener('online', sendLater);
  };
  return {
    come,
    forget,
    watch,
    get kept() {
      return kept;
    },
    get isBusy() {
      return isBusy;
    },
  };
}
