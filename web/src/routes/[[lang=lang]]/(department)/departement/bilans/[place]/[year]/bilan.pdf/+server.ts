import { fileFromApi } from '#lib/api/server/file-from-api.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { reportFile } from '#lib/reports/server/report-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
  requireMember(event.locals, event.url);
  return fileFromApi(event, reportFile(event, { ...event.params, type: 'pdf' }));
};
