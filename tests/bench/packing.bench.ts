import { hourMs } from '@escale/shared/kernel';
import { type Answer, packingPool, policies } from './support/packing-pool.ts';
import { lengths, packingWorkload } from './support/packing-workload.ts';

const DAYS = Number(process.env.BENCH_DAYS ?? 1_095);
const LOAD = Number(process.env.BENCH_LOAD ?? 1.1);
const CHOOSERS = Number(process.env.BENCH_CHOOSERS ?? 0.2);
const SEED = Number(process.env.BENCH_SEED ?? 1);

const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const whole = (value: number) => Math.round(value).toLocaleString('en');

/** Refused although it would have fitted, of all that were refused. */
const wronged = (answers: readonly Answer[]) => {
  const refused = answers.filter(({ accepted }) => !accepted);
  const fitting = refused.filter(({ packing }) => packing?.fits).length;
  const share = refused.length === 0 ? 0 : (100 * fitting) / refused.length;
  return `${whole(fitting)} of ${whole(refused.length)} (${share.toFixed(1)} %)`;
};

const deskHours = (answers: readonly Answer[]) =>
  answers.reduce((sum, { wish, accepted }) => sum + (accepted ? (wish.end - wish.start) / hourMs : 0), 0);

const worlds = [8, 24, 50].flatMap((units) => {
  const wishes = packingWorkload({ seed: SEED + units, units, days: DAYS, load: LOAD, choosers: CHOOSERS });
  return policies.map((policy) => {
    const pool = packingPool(units, policy);
    return { units, policy, answers: wishes.map((wish) => pool.ask(wish)) };
  });
});

console.log(
  `\nRefused although it would have fitted, of all refused (${DAYS} days, load ${LOAD}, ${CHOOSERS * 100} % choose)\n`,
);
row('desks', 'placement', ...lengths, 'all', 'desk hours taken');
row(...Array(lengths.length + 4).fill('---'));
for (const { units, policy, answers } of worlds) {
  const byLength = lengths.map((length) => wronged(answers.filter(({ wish }) => wish.length === length)));
  row(units, policy, ...byLength, wronged(answers), whole(deskHours(answers)));
}

console.log('\nWhat Escale did for it\n');
row(
  'desks',
  'wishes',
  'free at once',
  're-seated',
  'seats moved',
  'full',
  'undecided',
  'p50',
  'p99',
  'longest',
);
row(...Array(10).fill('---'));
for (const { units, answers } of worlds.filter(({ policy }) => policy === 'Escale')) {
  const packings = answers.flatMap(({ packing }) => packing ?? []);
  const ended = (outcome: string) => packings.filter(({ decided }) => decided === outcome).length;
  const moved = packings.reduce((sum, packing) => sum + packing.moved, 0);
  const times = packings.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (part: number) => `${(times[Math.ceil(part * times.length) - 1] ?? 0).toFixed(2)} ms`;
  const counts = [answers.length, answers.length - packings.length, ended('fits'), moved, ended('full')];
  row(units, ...counts.map(whole), ended('undecided'), at(0.5), at(0.99), at(1));
}
