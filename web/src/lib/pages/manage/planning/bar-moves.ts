import type { Attachment } from 'svelte/attachments';
import { type Shift, shiftByKey, shifted, unmoved } from './shift.ts';

type Moved = { id: string; start: string; end: string; unitId: string | null };
type Grip = { link: HTMLAnchorElement; bar: HTMLElement; lane: HTMLElement; shift: Shift };
type Drag = Grip & { x: number; stretches: boolean; hasMoved: boolean };

/** From this far from its end on, a bar is stretched rather than moved. */
const EDGE_PX = 10;
const DRAG_STARTS_PX = 4;

/**
 * Moves and stretches bars by the slot: with the mouse, or with Shift and the arrow keys, plus and minus. Nothing
 * happens to a booking here: `onMoved` shows what it would cost, and asks. Escape lets the bar go back.
 */
export const barMoves =
  (minutesShown: () => number, onMoved: (moved: Moved) => void): Attachment<HTMLElement> =>
  (grid) => {
    let held: Grip | null = null;
    let drag: Drag | null = null;

    const gripOf = (target: EventTarget | null): Grip | null => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-slot]') : null;
      const bar = link?.closest('li');
      const lane = link?.closest<HTMLElement>('.lane');
      return link && bar && lane ? { link, bar, lane, shift: unmoved } : null;
    };
    const minutePx = ({ lane }: Grip) => lane.clientWidth / minutesShown();
    const slotOf = ({ link }: Grip) => Number(link.dataset.slot);
    const draw = (grip: Grip) => {
      const { bar, shift } = grip;
      const px = minutePx(grip);
      bar.style.translate = `${shift.by * px}px ${shift.rows * grip.lane.clientHeight}px`;
      bar.style.marginInlineEnd = `${-shift.longer * px}px`;
      bar.classList.add('bar--moving');
    };
    const letGo = ({ bar }: Grip) => {
      bar.style.translate = '';
      bar.style.marginInlineEnd = '';
      bar.classList.remove('bar--moving');
    };
    const unitAt = ({ lane, shift }: Grip): string | null => {
      if (shift.rows === 0) return null;
      const rows = [...grid.querySelectorAll<HTMLElement>('.pl__row')];
      const at = rows.findIndex((row) => row.contains(lane));
      return rows[at + shift.rows]?.dataset.unit ?? null;
    };
    const settle = (grip: Grip) => {
      letGo(grip);
      const { start = '', end = '', booking = '' } = grip.link.dataset;
      onMoved({ id: booking, ...shifted({ start, end }, grip.shift), unitId: unitAt(grip) });
    };

    const onKey = (event: KeyboardEvent) => {
      const own = gripOf(event.target);
      if (!own || event.altKey || event.ctrlKey || event.metaKey) return;
      const grip = held?.link === own.link ? held : own;
      if (held && event.key === 'Escape') {
        event.preventDefault();
        letGo(held);
        held = null;
        return;
      }
      if (held && event.key === 'Enter') {
        event.preventDefault();
        settle(held);
        held = null;
        return;
      }
      const shift = shiftByKey(grip.shift, event, slotOf(grip));
      if (!shift) return;
      event.preventDefault();
      event.stopPropagation();
      held = { ...grip, shift };
      draw(held);
    };
    const onBlur = () => {
      if (held) letGo(held);
      held = null;
    };

    const onDown = (event: PointerEvent) => {
      const grip = event.button === 0 && event.pointerType === 'mouse' ? gripOf(event.target) : null;
      if (!grip) return;
      const stretches = grip.bar.getBoundingClientRect().right - event.clientX < EDGE_PX;
      drag = { ...grip, x: event.clientX, stretches, hasMoved: false };
    };
    const onPull = (event: PointerEvent) => {
      if (!drag) return;
      const pulled = event.clientX - drag.x;
      const rows = drag.stretches ? 0 : rowsBetween(drag.lane, event.clientY);
      if (!drag.hasMoved && Math.abs(pulled) < DRAG_STARTS_PX && rows === 0) return;
      const slot = slotOf(drag);
      const minutes = Math.round(pulled / minutePx(drag) / slot) * slot;
      const shift = drag.stretches ? { by: 0, longer: minutes, rows: 0 } : { by: minutes, longer: 0, rows };
      drag = { ...drag, shift, hasMoved: true };
      draw(drag);
    };
    const rowsBetween = (lane: HTMLElement, y: number): number => {
      const rows = [...grid.querySelectorAll<HTMLElement>('.pl__row')];
      const from = rows.findIndex((row) => row.contains(lane));
      const to = rows.findIndex((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return y >= top && y < bottom;
      });
      return to < 0 ? 0 : to - from;
    };
    const onUp = () => {
      const pulled = drag;
      drag = null;
      if (!pulled?.hasMoved) return;
      // The click that ends a drag would open the booking.
      grid.addEventListener('click', stopClick, { capture: true, once: true });
      setTimeout(() => grid.removeEventListener('click', stopClick, { capture: true }));
      const { by, longer, rows } = pulled.shift;
      if (by === 0 && longer === 0 && rows === 0) letGo(pulled);
      else settle(pulled);
    };
    const stopClick = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    const noDrag = (event: Event) => event.preventDefault();

    grid.addEventListener('keydown', onKey, { capture: true });
    grid.addEventListener('focusout', onBlur);
    grid.addEventListener('pointerdown', onDown);
    grid.addEventListener('dragstart', noDrag);
    window.addEventListener('pointermove', onPull);
    window.addEventListener('pointerup', onUp);
    return () => {
      grid.removeEventListener('keydown', onKey, { capture: true });
      grid.removeEventListener('focusout', onBlur);
      grid.removeEventListener('pointerdown', onDown);
      grid.removeEventListener('dragstart', noDrag);
      window.removeEventListener('pointermove', onPull);
      window.removeEventListener('pointerup', onUp);
    };
  };
