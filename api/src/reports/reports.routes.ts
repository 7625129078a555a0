import { reportsContract } from '@escale/shared/reports';
import type { FastifyReply } from 'fastify';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { closeReport } from './close-report.ts';
import { downloadReport } from './download-report.ts';
import { listReportYears } from './list-report-years.ts';
import { listReports } from './list-reports.ts';
import { printReport } from './print-report.ts';
import { readReport } from './read-report.ts';
import { reopenReport } from './reopen-report.ts';
import { writeReport } from './write-report.ts';

export const reportsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, reportsContract.years, async ({ placeId }) => ({
    items: await listReportYears(ports, placeId),
  }));
  serve(app, ports, reportsContract.read, ({ placeId, params }) =>
    readReport(ports, { placeId, year: Number(params.year) }),
  );
  serve(app, ports, reportsContract.write, ({ actor, placeId, params, body: { seen, ...words } }) =>
    writeReport(ports, actor, { placeId, year: Number(params.year), words, seen }),
  );
  serve(app, ports, reportsContract.close, ({ actor, placeId, params, body }) =>
    closeReport(ports, actor, { placeId, year: Number(params.year), ...body }),
  );
  serve(app, ports, reportsContract.reopen, ({ actor, placeId, params, body }) =>
    reopenReport(ports, actor, { placeId, year: Number(params.year), ...body }),
  );
  serve(app, ports, reportsContract.ofYear, ({ querystring }) => listReports(ports, querystring));
  serve(app, ports, reportsContract.pdf, ({ actor, params, querystring, reply }) => {
    named(reply, `bilan-${params.place}-${params.year}.pdf`).type('application/pdf');
    return printReport(ports, actor, { ...params, ...querystring });
  });
  serve(app, ports, reportsContract.json, ({ actor, params, querystring: { version }, reply }) => {
    named(reply, `bilan-${params.place}-${params.year}.json`);
    return downloadReport(ports, actor, { ...params, ...(version !== undefined && { version }) });
  });
};

const named = (reply: FastifyReply, name: string): FastifyReply =>
  reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename="${name}"`);
