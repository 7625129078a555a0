import type { PlanDrawing } from '@escale/shared/plans';
import { boxOf, type Edit, GRID, type Item, move, resize, takeOff, turn } from './drawing-edits.ts';

const KEPT_STEPS = 100;
const arrows: Record<string, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** A drawing that is being changed, with the way back. */
export class EditedDrawing {
  drawing: PlanDrawing;
  chosen = $state.raw<Item | null>(null);
  past = $state.raw<PlanDrawing[]>([]);

  constructor(drawing: PlanDrawing) {
    this.drawing = $state.raw(drawing);
  }

  get isChanged() {
    return this.past.length > 0;
  }

  apply(edit: Edit) {
    this.past = [...this.past, this.drawing].slice(-KEPT_STEPS);
    this.drawing = edit(this.drawing);
  }

  /** A step on the way of something that is dragged: the way back leads to where it came from. */
  drag(from: PlanDrawing, edit: Edit) {
    this.drawing = edit(from);
  }

  drop(from: PlanDrawing) {
    if (from !== this.drawing) this.past = [...this.past, from].slice(-KEPT_STEPS);
  }

  undo() {
    const before = this.past.at(-1);
    if (!before) return;
    this.past = this.past.slice(0, -1);
    this.drawing = before;
    if (this.chosen && !boxOf(before, this.chosen)) this.chosen = null;
  }

  takeOff(item: Item) {
    this.apply(takeOff(item));
    this.chosen = null;
  }

  /** Arrows move, with Shift they resize, with Alt by the smallest step; R turns, Delete takes off. */
  key(item: Item, event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'z') return false;
      this.undo();
      return true;
    }
    const arrow = arrows[event.key];
    if (arrow) {
      const step = event.altKey ? 1 : GRID;
      const [dx, dy] = [arrow[0] * step, arrow[1] * step];
      this.apply(event.shiftKey ? resize(item, dx, dy) : move(item, dx, dy));
      return true;
    }
    if (event.key === 'r' || event.key === 'R') this.apply(turn(item));
    else if (event.key === 'Delete') this.takeOff(item);
    else return false;
    return true;
  }
}
