/**
 * A form that comes back is for a moment told that nothing was typed (applyAction takes `form` away and gives it anew).
 * A text keeps what was typed all the same; a select and radio buttons fall back to their default and stay there.
 * @returns what holds again what was chosen before
 */
export function choicesHeld(form: HTMLFormElement): () => void {
  const options = form.querySelectorAll<HTMLOptionElement>('option:checked');
  const radios = form.querySelectorAll<HTMLInputElement>('[type=radio]:checked');
  return () => {
    for (const option of options) option.selected = true;
    for (const radio of radios) radio.checked = true;
  };
}
