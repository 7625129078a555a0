import { area } from './area.ts';
import { call } from './call.ts';
import { community } from './community.ts';
import { day } from './day.ts';
import { door } from './door.ts';
import { incidents } from './incidents.ts';
import { kiosk } from './kiosk.ts';
import { plan } from './plan.ts';
import { planning } from './planning.ts';
import { screen } from './screen.ts';
import { team } from './team.ts';

export const manage = { area, call, community, day, door, incidents, kiosk, plan, planning, screen, team };
