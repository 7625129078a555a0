import type { IconName } from '#lib/ui/icons.ts';
import type { BarState } from './board.ts';

export const barIcons = {
  now: 'dot',
  ok: 'check',
  late: 'clock',
  hold: 'hourglass',
  ask: 'ask',
  absent: 'cross',
  done: 'check',
  event: 'calendar',
  shut: 'closed',
} as const satisfies Record<BarState, IconName>;
