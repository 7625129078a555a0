import { statisticsContract } from '@escale/shared/statistics';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { explainFigure } from './explain-figure.ts';
import { occupancyCsv } from './occupancy-csv.ts';
import { readOccupancy } from './read-occupancy.ts';

export const statisticsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, statisticsContract.occupancy, async ({ actor, querystring, reply }) => {
    const answer = await readOccupancy(ports, actor, querystring);
    if (querystring.format === 'csv') {
      const name = `escale-${answer.groupBy}-${answer.from}-${answer.to}.csv`;
      reply.header('content-disposition', `attachment; filename="${name}"`);
      await reply.type('text/csv; charset=utf-8').serializer(String).send(occupancyCsv(answer));
    }
    return answer;
  });
  serve(app, ports, statisticsContract.explain, ({ actor, querystring }) =>
    explainFigure(ports, actor, querystring),
  );
};
