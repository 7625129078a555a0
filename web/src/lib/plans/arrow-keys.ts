import { stepBetween } from '../places/map/step-between.ts';

const arrows: Record<string, { x: number; y: number }> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

const middleOf = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** One tab stop for all links of a drawing; arrow keys go to the next one that lies in that direction. */
export function arrowKeys(drawing: SVGSVGElement) {
  const links = () => [...drawing.querySelectorAll('a')];
  const stopAt = (stop: Element | undefined) => {
    for (const link of links()) link.setAttribute('tabindex', link === stop ? '0' : '-1');
  };
  const move = (event: KeyboardEvent) => {
    const all = links();
    const arrow = arrows[event.key];
    const from = all.findIndex((link) => link.matches(':focus'));
    if (!arrow || from < 0) return;
    event.preventDefault();
    all[stepBetween(all.map(middleOf), from, arrow)]?.focus();
  };
  const arrive = (event: FocusEvent) => {
    if (event.target instanceof Element) stopAt(event.target.closest('a') ?? undefined);
  };
  stopAt(drawing.querySelector('[aria-current]') ?? links()[0]);
  drawing.addEventListener('keydown', move);
  drawing.addEventListener('focusin', arrive);
  return () => {
    drawing.removeEventListener('keydown', move);
    drawing.removeEventListener('focusin', arrive);
  };
}
