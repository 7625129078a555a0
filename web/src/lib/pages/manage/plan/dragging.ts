import { GRID, type Item, move, resize } from './drawing-edits.ts';
import type { EditedDrawing } from './edited-drawing.svelte.ts';

/** Things of a sheet under a pointer: they follow it along the grid, and one that is let go is one step. */
export function dragging(editor: EditedDrawing, sheet: () => SVGSVGElement | undefined) {
  let held: { item: Item; isCorner: boolean; from: EditedDrawing['drawing']; at: DOMPoint } | null = null;

  const pointOf = ({ clientX, clientY }: PointerEvent) =>
    new DOMPoint(clientX, clientY).matrixTransform(sheet()?.getScreenCTM()?.inverse());
  const onGrid = (far: number) => Math.round(far / GRID) * GRID;

  return {
    take(event: PointerEvent, item: Item, isCorner = false) {
      if (event.button !== 0) return;
      event.stopPropagation();
      editor.chosen = item;
      held = { item, isCorner, from: editor.drawing, at: pointOf(event) };
      if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    },
    drag(event: PointerEvent) {
      if (!held) return;
      const { item, isCorner, from, at } = held;
      const to = pointOf(event);
      const change = isCorner ? resize : move;
      editor.drag(from, change(item, onGrid(to.x - at.x), onGrid(to.y - at.y)));
    },
    drop() {
      if (held) editor.drop(held.from);
      held = null;
    },
  };
}
