import { contests } from '../department/contests.ts';
import { agreements } from './agreements.ts';
import { area } from './area.ts';
import { call } from './call.ts';
import { closures } from './closures.ts';
import { community } from './community.ts';
import { day } from './day.ts';
import { door } from './door.ts';
import { events } from './events.ts';
import { facts } from './facts.ts';
import { figures } from './figures.ts';
import { hours } from './hours.ts';
import { incidents } from './incidents.ts';
import { integration } from './integration.ts';
import { kiosk } from './kiosk.ts';
import { members } from './members.ts';
import { photos } from './photos.ts';
import { plan } from './plan.ts';
import { planning } from './planning.ts';
import { products } from './products.ts';
import { refusals } from './refusals.ts';
import { rehearsal } from './rehearsal.ts';
import { reports } from './reports.ts';
import { screen } from './screen.ts';
import { setup } from './setup.ts';
import { spaces } from './spaces.ts';
import { statements } from './statements.ts';
import { tariffs } from './tariffs.ts';
import { team } from './team.ts';
import { trainings } from './trainings.ts';
import { transfers } from './transfers.ts';
import { webhooks } from './webhooks.ts';

export const manage = {
  agreements,
  area,
  call,
  closures,
  community,
  contests,
  day,
  door,
  events,
  facts,
  figures,
  hours,
  incidents,
  integration,
  kiosk,
  members,
  photos,
  plan,
  planning,
  products,
  refusals,
  rehearsal,
  reports,
  screen,
  setup,
  spaces,
  statements,
  tariffs,
  team,
  trainings,
  transfers,
  webhooks,
};
