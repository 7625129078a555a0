import { tick } from 'svelte';
import type { SubmitFunction } from '$app/forms';
import { choicesHeld } from './choices-held.ts';

/**
 * A form that is being sent: a second click is dropped, and a lost connection keeps the page as it is, with what
 * was typed and the same idempotency key, so that trying again is safe. Without script the form posts as ever.
 */
export function submission() {
  let isBusy = $state(false);
  let isUnanswered = $state(false);
  let action = $state<string | null>(null);
  const send: SubmitFunction = ({ cancel, formElement, submitter }) => {
    if (isBusy) return cancel();
    isBusy = true;
    action = submitter?.getAttribute('formaction') ?? null;
    isUnanswered = false;
    return async ({ result, update }) => {
      if (result.type === 'error') isUnanswered = true;
      else if (result.type === 'failure') {
        const holdChoices = choicesHeld(formElement);
        await update({ reset: false, refreshAll: true });
        await tick();
        holdChoices();
      } else await update({ reset: false, refreshAll: false });
      isBusy = false;
    };
  };
  return {
    send,
    get isBusy() {
      return isBusy;
    },
    /** What the pressed button sends it for, where that is not what the form is for. */
    get action() {
      return action;
    },
    get isUnanswered() {
      return isUnanswered;
    },
  };
}
