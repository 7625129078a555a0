import { contributionsContract } from '@escale/shared/initiatives';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { decideContribution } from './decide-contribution.ts';
import { importInitiatives } from './import-initiatives.ts';
import { listContributions } from './list-contributions.ts';
import { proposeChange } from './propose-change.ts';
import { readGuideDesk } from './read-guide-desk.ts';
import { withdrawContribution } from './withdraw-contribution.ts';

export const contributionsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, contributionsContract.mine, ({ actor }) => listContributions(ports, actor));
  serve(app, ports, contributionsContract.propose, ({ actor, params, body, request }) =>
    proposeChange(ports, { actor, address: request.ip }, { ...body, ...params }),
  );
  serve(app, ports, contributionsContract.withdraw, ({ actor, params }) =>
    withdrawContribution(ports, actor, params.id),
  );
  serve(app, ports, contributionsContract.desk, ({ actor }) => readGuideDesk(ports, actor));
  serve(app, ports, contributionsContract.decide, ({ actor, params, body }) =>
    decideContribution(ports, actor, { ...params, decision: body }),
  );
  serve(app, ports, contributionsContract.import, ({ actor, body }) => importInitiatives(ports, actor, body));
};
