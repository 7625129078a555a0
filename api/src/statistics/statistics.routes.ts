import { figureContestsContract, statisticsContract } from '@escale/shared/statistics';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { answerFigureContest } from './answer-figure-contest.ts';
import { contestFigure } from './contest-figure.ts';
import { explainFigure } from './explain-figure.ts';
import { listFigureContests } from './list-figure-contests.ts';
import { occupancyCsv } from './occupancy-csv.ts';
import { readMilestones } from './read-milestones.ts';
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
  serve(app, ports, statisticsContract.milestones, ({ actor, querystring }) =>
    readMilestones(ports, actor, querystring),
  );
  serve(app, ports, figureContestsContract.contest, ({ actor, placeId, params: { slug }, body }) =>
    contestFigure(ports, actor, { placeId, slug, ...body }),
  );
  serve(app, ports, figureContestsContract.list, ({ actor, querystring }) =>
    listFigureContests(ports, actor, querystring),
  );
  serve(app, ports, figureContestsContract.answer, ({ actor, params, body }) =>
    answerFigureContest(ports, actor, { ...params, ...body }),
  );
  serve(app, ports, statisticsContract.explain, ({ actor, querystring }) =>
    explainFigure(ports, actor, querystring),
  );
};
