import { demandContract } from '@escale/shared/demand';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { readUnmetDemand } from './read-unmet-demand.ts';
import { unmetCsv } from './unmet-csv.ts';

export const demandRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, demandContract.unmet, async ({ actor, querystring, reply }) => {
    const answer = await readUnmetDemand(ports, actor, querystring);
    if (querystring.format === 'csv') {
      const name = `escale-demande-${answer.groupBy}-${answer.from}-${answer.to}.csv`;
      reply.header('content-disposition', `attachment; filename="${name}"`);
      await reply.type('text/csv; charset=utf-8').serializer(String).send(unmetCsv(answer));
    }
    return answer;
  });
};
