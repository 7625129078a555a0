import { seeded } from './seed.ts';

type Character = 'towers' | 'hills' | 'town';

const towers = ['puteaux', 'courbevoie', 'nanterre', 'levallois-perret'];
const hills = [
  'sceaux',
  'meudon',
  'clamart',
  'chaville',
  'sèvres',
  'saint-cloud',
  'garches',
  'vaucresson',
  'ville-d’avray',
  "ville-d'avray",
  'marnes-la-coquette',
  'le plessis-robinson',
  'châtenay-malabry',
  'bourg-la-reine',
  'rueil-malmaison',
];

function characterOf(commune: string): Character {
  const name = commune.toLowerCase();
  return towers.includes(name) ? 'towers' : hills.includes(name) ? 'hills' : 'town';
}

/** What stands behind the house: towers, hills or roofs, the same for every place of a commune. */
export function skyline(commune: string, width: number, ground: number): string {
  const random = seeded(commune);
  const character = characterOf(commune);
  return `<path class="far" d="${character === 'hills' ? ridge(random, width, ground) : blocks(random, width, ground, character)}"/>`;
}

function blocks(random: () => number, width: number, ground: number, character: Character): string {
  let path = '';
  for (let x = -20; x < width + 20; ) {
    const w = 34 + Math.round(random() * 42);
    const isPointed = character === 'town' && random() < 0.5;
    const tall = character === 'towers' ? 60 + random() * 150 : 46 + random() * 74;
    const top = Math.round(ground - tall);
    const peak = isPointed ? `L${x + w / 2} ${top - 22} ${x + w} ${top}` : `H${x + w}`;
    path += `M${x} ${ground}V${top}${peak}V${ground}Z`;
    x += w + Math.round(random() * 6);
  }
  return path;
}

function ridge(random: () => number, width: number, ground: number): string {
  const step = 140;
  let path = `M-20 ${ground}V${ground - 60}`;
  for (let x = -20; x < width + 20; x += step) {
    const crest = ground - 60 - Math.round(random() * 90);
    path += `Q${x + step / 2} ${crest} ${x + step} ${ground - 50 - Math.round(random() * 30)}`;
  }
  return `${path}V${ground}Z`;
}
