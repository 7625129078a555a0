import { voucherStatementsContract } from '@escale/shared/voucher-statements';
import type { FastifyReply } from 'fastify';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { listStatements } from './list-statements.ts';
import { listStatementsOfPlace } from './list-statements-of-place.ts';
import { moveStatement } from './move-statement.ts';
import { prepareStatements } from './prepare-statements.ts';
import { readStatement } from './read-statement.ts';
import { readStatementOfPlace } from './read-statement-of-place.ts';
import { statementsCsv } from './statements-csv.ts';

const asFile = (reply: FastifyReply): void => {
  reply.header('content-disposition', 'attachment; filename="escale-releves-bons.csv"');
  reply.type('text/csv; charset=utf-8').serializer(String);
};

export const voucherStatementsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, voucherStatementsContract.prepare, ({ actor, params, body }) =>
    prepareStatements(ports, actor, { ...params, ...body }),
  );
  serve(app, ports, voucherStatementsContract.list, ({ querystring }) => listStatements(ports, querystring));
  serve(app, ports, voucherStatementsContract.csv, async ({ querystring, reply }) => {
    asFile(reply);
    return statementsCsv(ports, { programmeId: querystring.programme });
  });
  serve(app, ports, voucherStatementsContract.read, ({ params }) => readStatement(ports, params.id));
  serve(app, ports, voucherStatementsContract.approve, ({ actor, params }) =>
    moveStatement(ports, actor, { ...params, to: 'approved' }),
  );
  serve(app, ports, voucherStatementsContract.pay, ({ actor, params, body }) =>
    moveStatement(ports, actor, { ...params, to: 'paid', on: body.paidOn }),
  );
  serve(app, ports, voucherStatementsContract.ofPlace, ({ placeId }) =>
    listStatementsOfPlace(ports, placeId),
  );
  serve(app, ports, voucherStatementsContract.csvOfPlace, async ({ placeId, reply }) => {
    asFile(reply);
    return statementsCsv(ports, { placeId });
  });
  serve(app, ports, voucherStatementsContract.readOfPlace, ({ actor, placeId, params }) =>
    readStatementOfPlace(ports, actor, { placeId, id: params.id }),
  );
};
