import type { Access } from '@escale/shared/kernel';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { Type } from 'typebox';
import type { App } from '../app.ts';

/** Ways in, any of which is enough; none where everyone is let in. */
const securityOf = (access: Access | undefined): Record<string, string[]>[] => {
  if (access === 'public') return [];
  return access === 'calendar-token' ? [{ calendarToken: [] }] : [{ bearer: [] }, { cookie: [] }];
};

/** OpenAPI 3.1 from the schemas that validate, and a page to read it. */
export const describeApi = async (app: App): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Escale',
        version: '1',
        description:
          'Find and book desks and rooms of third places. Errors are RFC 9457 problems with a stable `code`.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'escale_access' },
          calendarToken: { type: 'apiKey', in: 'query', name: 'token' },
        },
      },
    },
  });
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/v1/') || !route.schema) return;
    const { access, sensitive } = route.config ?? {};
    Object.assign(route.schema, {
      security: securityOf(access),
      'x-access': access,
      ...(sensitive !== undefined && { 'x-audited-as': sensitive }),
    });
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: true,
    uiConfig: { docExpansion: 'none' },
  });
  app.get(
    '/api/openapi.json',
    { schema: { hide: true, response: { 200: Type.Any() } }, config: { access: 'public' } },
    async () => app.swagger(),
  );
};
