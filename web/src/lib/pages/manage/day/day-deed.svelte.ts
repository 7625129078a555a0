import type { SubmitFunction } from '$app/forms';
import { goto } from '$app/navigation';

/**
 * A form of the day that is being sent. The page stays where it was scrolled to; the notice that tells what happened
 * takes the focus, because the button that was pressed is gone.
 */
export function dayDeed() {
  let isBusy = $state(false);
  const send: SubmitFunction = ({ cancel }) => {
    if (isBusy) return cancel();
    isBusy = true;
    return async ({ result, update }) => {
      if (result.type === 'redirect') await goto(result.location, stayingHere);
      else await update({ reset: false });
      isBusy = false;
    };
  };
  return {
    send,
    get isBusy() {
      return isBusy;
    },
  };
}

const stayingHere = { refreshAll: true, reset: false, replace: true };
