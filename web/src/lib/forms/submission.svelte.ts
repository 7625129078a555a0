import type { SubmitFunction } from '$app/forms';

/**
 * A form that is being sent: a second click is dropped, and a lost connection keeps the page as it is, with what
 * was typed and the same idempotency key, so that trying again is safe. Without script the form posts as ever.
 */
export function submission() {
  let isBusy = $state(false);
  let isUnanswered = $state(false);
  const send: SubmitFunction = ({ cancel }) => {
    if (isBusy) return cancel();
    isBusy = true;
    isUnanswered = false;
    return async ({ result, update }) => {
      if (result.type === 'error') isUnanswered = true;
      else await update({ reset: false, refreshAll: result.type === 'failure' });
      isBusy = false;
    };
  };
  return {
    send,
    get isBusy() {
      return isBusy;
    },
    get isUnanswered() {
      return isUnanswered;
    },
  };
}
