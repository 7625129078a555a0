import { tick } from 'svelte';
import type { SubmitFunction } from '$app/forms';
import { applyAction } from '$app/forms';
import { goto } from '$app/navigation';
import type { CallState } from './server/answer-call.ts';

/** How long after the last key the price is asked for. */
const PAUSE_MS = 450;
/** What the price doesn't depend on. */
const aboutThePerson = new Set(['nom', 'contact']);

const isCall = (value: unknown): value is CallState =>
  typeof value === 'object' && value !== null && 'typed' in value && 'seen' in value;

/** The price follows what is typed, without taking the focus; the booking itself is a button that is pressed. */
export function callSending() {
  let isBusy = $state(false);
  let answered = $state<CallState | null>(null);
  let asked = 0;

  const watch = (form: HTMLFormElement) => {
    let timer: ReturnType<typeof setTimeout>;
    const onInput = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || aboutThePerson.has(target.id)) return;
      clearTimeout(timer);
      timer = setTimeout(
        () => form.requestSubmit(form.querySelector<HTMLButtonElement>('[data-price]')),
        PAUSE_MS,
      );
    };
    form.addEventListener('input', onInput);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', onInput);
    };
  };

  const send: SubmitFunction = ({ action, formElement, cancel }) => {
    const isBooking = action.search.includes('/noter');
    if (isBooking && isBusy) return cancel();
    isBusy = isBooking;
    asked += 1;
    const mine = asked;
    return async ({ result }) => {
      if (isBooking) isBusy = false;
      // An answer that a later question has overtaken says nothing any more.
      else if (mine !== asked) return;
      if (result.type === 'redirect') {
        answered = null;
        await goto(result.location, { refreshAll: true, reset: false, replace: true });
        await tick();
        return formElement.reset();
      }
      const call = result.type === 'success' || result.type === 'failure' ? result.data?.call : null;
      if (isCall(call)) answered = call;
      else await applyAction(result);
    };
  };

  return {
    send,
    watch,
    get isBusy() {
      return isBusy;
    },
    get answered() {
      return answered;
    },
  };
}
