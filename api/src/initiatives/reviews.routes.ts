import { reviewsContract } from '@escale/shared/initiatives';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { answerReview } from './answer-review.ts';
import { decideReview } from './decide-review.ts';
import { listReviews } from './list-reviews.ts';
import { reportReview } from './report-review.ts';
import { withdrawReview } from './withdraw-review.ts';
import { writeReview } from './write-review.ts';

export const reviewsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, reviewsContract.list, async ({ params, querystring, readActor }) =>
    listReviews(ports, await readActor(), { ...querystring, ...params }),
  );
  serve(app, ports, reviewsContract.write, ({ actor, params, body, request }) =>
    writeReview(ports, { actor, address: request.ip }, { ...body, ...params }),
  );
  serve(app, ports, reviewsContract.withdraw, ({ actor, params }) => withdrawReview(ports, actor, params.id));
  serve(app, ports, reviewsContract.report, ({ actor, params, body }) =>
    reportReview(ports, actor, { ...params, ...body }),
  );
  serve(app, ports, reviewsContract.decide, ({ actor, params, body }) =>
    decideReview(ports, actor, { ...params, decision: body }),
  );
  serve(app, ports, reviewsContract.answer, ({ actor, params, body }) =>
    answerReview(ports, actor, { ...params, ...body }),
  );
};
