import type { CoverInput } from './cover-input.ts';
import { roofFor } from './roofs.ts';
import { type Room, rooms } from './rooms.ts';
import { basementFor, roomsFor } from './rooms-for.ts';
import { seeded } from './seed.ts';
import { skyline } from './skyline.ts';
import { bench, bikes, garden, lineSign, tree } from './street.ts';

export type { CoverInput } from './cover-input.ts';

const FLOOR = 84;
const BAY = 104;

type House = { columns: number; floors: number; width: number; height: number };

/** How big: the more a place is known for, the more rooms. */
function houseOf(place: CoverInput): House {
  const known = new Set([...place.amenities, ...place.resourceKinds]).size;
  const columns = known >= 5 || place.kind === 'fablab' ? 3 : 2;
  const floors = place.kind === 'fablab' || place.kind === 'other' ? 2 : known >= 6 ? 3 : known >= 2 ? 3 : 2;
  return { columns, floors, width: columns * BAY + 8, height: floors * FLOOR + 8 };
}

const placed = (room: Room, column: number, y: number) =>
  `<g transform="translate(${6 + column * BAY} ${y})">${rooms[room]}</g>`;

function drawHouse(place: CoverInput, house: House): string {
  const { columns, floors, width, height } = house;
  const upstairs = roomsFor(place, columns * floors)
    .map((room, i) => placed(room, i % columns, -height + 6 + Math.floor(i / columns) * FLOOR))
    .join('');
  const basement = basementFor(place);
  const below =
    basement.length === 0
      ? ''
      : `<rect class="ln" x="0" y="-2" width="${basement.length * BAY + 8}" height="94"/>` +
        basement.map((room, i) => placed(room, i, 6)).join('');
  return `${roofFor(place)(width, height)}<rect class="ln" x="0" y="${-height}" width="${width}" height="${height}"/>${upstairs}${below}`;
}

function backdrop(place: CoverInput, width: number, height: number, ground: number, sunAt: number): string {
  const isWarm = seeded(place.slug)() < 0.5;
  return (
    `<rect class="${isWarm ? 'sky-w' : 'sky'}" x="0" y="0" width="${width}" height="${height}"/>` +
    `<circle class="${isWarm ? 'sa' : 'wall'}" cx="${sunAt}" cy="${Math.round(height * 0.2)}" r="${width > 400 ? 36 : 24}"/>` +
    skyline(place.commune, width, ground) +
    `<rect class="ea" x="0" y="${ground}" width="${width}" height="${height - ground}"/>` +
    `<rect class="ln" x="0" y="${ground - 1.5}" width="${width}" height="3"/>`
  );
}

/** The stamp of a card, 280 × 330: the same place always gives the same drawing. */
export function cardCover(place: CoverInput): string {
  const ground = 286;
  const house = houseOf(place);
  const scale = house.columns === 3 ? 0.74 : 0.9;
  const left = Math.round((280 - house.width * scale) / 2);
  const sunAt = 200 + Math.round(seeded(`${place.slug} sun`)() * 44);
  const trees = house.columns === 2 ? tree(254, ground, 16) + tree(24, ground, 13) : '';
  return `${backdrop(place, 280, 330, ground, sunAt)}<g transform="translate(${left} ${ground}) scale(${scale})">${drawHouse(place, house)}</g>${trees}`;
}

/** The banner of a place's page, 1440 × 420, with its street. The right third stays calm: the booking covers it. */
export function wideCover(place: CoverInput): string {
  const ground = 322;
  const house = houseOf(place);
  const has = (word: string) => place.amenities.some((amenity) => amenity.includes(word));
  const beside = 420 + Math.round(house.width * 0.9);
  return (
    backdrop(place, 1440, 420, ground, 1150) +
    `<g transform="translate(400 ${ground}) scale(0.9)">${drawHouse(place, house)}</g>` +
    (has('garden')
      ? garden(beside + 10, ground)
      : has('bike')
        ? bikes(beside + 40, ground)
        : tree(beside + 60, ground, 20)) +
    tree(1048, ground, 23) +
    tree(1128, ground, 17) +
    tree(330, ground, 22) +
    tree(260, ground, 16) +
    lineSign(136, ground, place.line) +
    bench(1200, ground)
  );
}
