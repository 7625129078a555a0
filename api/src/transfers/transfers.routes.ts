import { type TransferKind, type TransferLang, transfersContract } from '@escale/shared/transfers';
import type { FastifyReply } from 'fastify';
import type { App } from '../app.ts';
import { acceptFiles } from '../http/accept-files.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { abandonImport } from './abandon-import.ts';
import { confirmImport } from './confirm-import.ts';
import { exportKind } from './export-kind.ts';
import { exportPlace } from './export-place.ts';
import { fileNameOf } from './file-name-of.ts';
import { listImportLines } from './list-import-lines.ts';
import { listImports } from './list-imports.ts';
import { readImport } from './read-import.ts';
import { readTemplate } from './read-template.ts';
import { startImport } from './start-import.ts';

const sendTable = async (reply: FastifyReply, name: string, table: string): Promise<string> => {
  reply.header('content-disposition', `attachment; filename="${name}"`);
  await reply.type('text/csv; charset=utf-8').serializer(String).send(table);
  return table;
};

export const transfersRoutes = (app: App, ports: Ports): void => {
  acceptFiles(app, ports, (files) => {
    serve(files, ports, transfersContract.start, ({ actor, placeId, querystring, body }) =>
      startImport(ports, actor, placeId, { ...querystring, file: Buffer.from(body) }),
    );
  });
  serve(app, ports, transfersContract.list, ({ placeId, querystring }) =>
    listImports(ports, placeId, querystring),
  );
  serve(app, ports, transfersContract.read, ({ placeId, params }) =>
    readImport(ports, { placeId, id: params.importId }),
  );
  serve(app, ports, transfersContract.lines, ({ placeId, params, querystring }) =>
    listImportLines(ports, { placeId, id: params.importId }, querystring),
  );
  serve(app, ports, transfersContract.confirm, ({ actor, placeId, params, body }) =>
    confirmImport(ports, actor, { placeId, id: params.importId }, body),
  );
  serve(app, ports, transfersContract.abandon, ({ actor, placeId, params }) =>
    abandonImport(ports, actor, { placeId, id: params.importId }),
  );
  serve(app, ports, transfersContract.template, ({ params, querystring, reply }) => {
    const { kind, lang } = asked(params.kind, querystring.lang);
    return sendTable(reply, fileNameOf(kind, lang, { isTemplate: true }), readTemplate(kind, lang));
  });
  serve(app, ports, transfersContract.exportKind, async ({ actor, placeId, params, querystring, reply }) => {
    const { kind, lang } = asked(params.kind, querystring.lang);
    return sendTable(reply, fileNameOf(kind, lang), await exportKind(ports, actor, { placeId, kind, lang }));
  });
  serve(app, ports, transfersContract.exportAll, async ({ actor, placeId, params, querystring, reply }) => {
    const file = await exportPlace(ports, actor, { placeId, lang: querystring.lang ?? 'fr' });
    reply.header('content-disposition', `attachment; filename="escale-${params.slug}.zip"`);
    reply.type('application/zip');
    return file;
  });
};

const asked = (kind: TransferKind, lang: TransferLang = 'fr') => ({ kind, lang });
