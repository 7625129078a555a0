import { expect, test } from 'vitest';
import { addShape, blankDrawing, move, placeInRow, resize, takeOff, turn } from './drawing-edits.ts';

const sheet = placeInRow(['a', 'b'])(blankDrawing('Rez-de-chaussée', 0));
const desk = { unitId: 'a' };
const first = (drawing: typeof sheet) => drawing.units[0];

test('desks are set in a row, and the next row stands below', () => {
  expect(sheet.units.map(({ x, y }) => [x, y])).toEqual([
    [10, 10],
    [30, 10],
  ]);
  expect(placeInRow(['c'])(sheet).units[2]).toMatchObject({ x: 10, y: 26 });
  const many = placeInRow(Array.from({ length: 20 }, (_, nth) => `d${nth}`))(blankDrawing('', 0));
  expect(new Set(many.units.map(({ y }) => y)).size).toBe(3);
});

test('nothing leaves the sheet, however far it is pushed or pulled', () => {
  expect(first(move(desk, -500, 500)(sheet))).toMatchObject({ x: 0, y: 109 });
  expect(first(resize(desk, 900, -900)(sheet))).toMatchObject({ width: 200, height: 2, x: 0 });
});

test('a desk turns by the eighth, a wall by the quarter', () => {
  expect(first(turn(desk)(sheet))?.rotation).toBe(45);
  const [wall] = turn({ shape: 0 })(addShape('wall')(sheet)).shapes;
  expect([wall?.width, wall?.height]).toEqual([2, 60]);
});

test('what is taken off leaves the others alone', () => {
  expect(takeOff(desk)(sheet).units.map(({ unitId }) => unitId)).toEqual(['b']);
  expect(takeOff({ shape: 0 })(addShape('room')(sheet))).toEqual(sheet);
});
