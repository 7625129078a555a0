import { readWidget } from '@escale/db/widgets';
import { unsetWidget, type Widget } from '@escale/shared/widgets';
import type { Ports } from '../ports.ts';

export const readWidgetSettings = async ({ database }: Ports, placeId: string): Promise<Widget> =>
  (await readWidget(database, placeId)) ?? unsetWidget;
