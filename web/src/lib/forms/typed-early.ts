/**
 * Pages can be typed into before their scripts have come; taking a page over then writes what the server knew into
 * every field, and folds what was unfolded. What the person had done by then is noted before and done again after.
 */
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Typed = { field: Field; redo: () => void };

let typed: Typed[] = [];
let folds: { fold: HTMLDetailsElement; open: boolean }[] = [];

/**
 * In the moment before the scripts take the page over: what is done after it is done to the page that stays. What the
 * browser itself fills in again, going back or reloading, is its own.
 */
export function noteTypedEarly(): void {
  if (typeof document === 'undefined') return;
  const [visit] = performance.getEntriesByType('navigation');
  if (visit instanceof PerformanceNavigationTiming && visit.type !== 'navigate') return;
  folds = [...document.querySelectorAll('details')].map((fold) => ({ fold, open: fold.open }));
  typed = [...document.querySelectorAll<Field>('input, select, textarea')].flatMap((field) => {
    const redo = doneAgain(field);
    return redo ? [{ field, redo }] : [];
  });
}

/**
 * Once they have: as if the person did it now, so that what follows a change follows it. A change may lead to another
 * page, which the router goes to only once it has started, after everything is mounted: earlier it would load it anew.
 */
export function redoTypedEarly(): void {
  for (const { fold, open } of folds) fold.open = open;
  folds = [];
  for (const { field, redo } of typed) {
    redo();
    if (field.isConnected) field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const changed = typed.map(({ field }) => field);
  typed = [];
  setTimeout(() => {
    for (const field of changed)
      if (field.isConnected) field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Does again what was done to a field; null where nothing was. */
function doneAgain(field: Field): (() => void) | null {
  const isTick = field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
  if (isTick) {
    const { checked, defaultChecked } = field;
    // Of two radio buttons only the one that was taken is taken again.
    if (checked === defaultChecked || (field.type === 'radio' && !checked)) return null;
    return () => {
      field.checked = checked;
    };
  }
  const { value } = field;
  if (value === asSent(field)) return null;
  return () => {
    field.value = value;
  };
}

/** The value that came with the page. */
function asSent(field: Field): string {
  if (!(field instanceof HTMLSelectElement))
    return field.type === 'hidden' ? field.value : field.defaultValue;
  const options = [...field.options];
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? '';
}
