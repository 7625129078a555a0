import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import jwt from '@fastify/jwt';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyBaseLogger } from 'fastify';
import { authRoutes } from './auth/auth.routes.ts';
import { staffRoutes } from './auth/staff.routes.ts';
import { availabilityRoutes } from './availability/availability.routes.ts';
import { bookingSeriesRoutes } from './bookings/booking-series.routes.ts';
import { bookingsRoutes } from './bookings/bookings.routes.ts';
import { guestBookingsRoutes } from './bookings/guest-bookings.routes.ts';
import { waitingListRoutes } from './bookings/waiting-list.routes.ts';
import { walkInsRoutes } from './bookings/walk-ins.routes.ts';
import { calendarsRoutes } from './calendars/calendars.routes.ts';
import { closuresRoutes } from './closures/closures.routes.ts';
import { communityRoutes } from './community/community.routes.ts';
import { dayRoutes } from './day/day.routes.ts';
import { demandRoutes } from './demand/demand.routes.ts';
import { departmentEventsRoutes } from './events/department-events.routes.ts';
import { eventsRoutes } from './events/events.routes.ts';
import { guideListsRoutes } from './guide/guide-lists.routes.ts';
import { healthRoutes } from './health/health.routes.ts';
import { requireDeclaredAccess } from './http/access.ts';
import { readJsonBodies } from './http/json-body.ts';
import { measureRequests } from './http/measure-requests.ts';
import { describeApi } from './http/openapi.ts';
import { refuseOverload } from './http/overload.ts';
import { answerUnreadable, answerUnroutable, answerWithProblems } from './http/problem.ts';
import { limitRate } from './http/rate-limit.ts';
import { checkOriginOfCookieWrites, jwtOptions } from './http/session.ts';
import { compileSchemasWhenNeeded } from './http/validation.ts';
import { incidentsRoutes } from './incidents/incidents.routes.ts';
import { contributionsRoutes } from './initiatives/contributions.routes.ts';
import { initiativesRoutes } from './initiatives/initiatives.routes.ts';
import { reviewsRoutes } from './initiatives/reviews.routes.ts';
import { membersRoutes } from './members/members.routes.ts';
import { membershipRoutes } from './membership/membership.routes.ts';
import { notificationsRoutes } from './notifications/notifications.routes.ts';
import { openDataRoutes } from './open-data/open-data.routes.ts';
import { pagesRoutes } from './pages/pages.routes.ts';
import { passesRoutes } from './passes/passes.routes.ts';
import { peopleRoutes } from './people/people.routes.ts';
import { personalDataRoutes } from './personal-data/personal-data.routes.ts';
import { photosRoutes } from './places/photos.routes.ts';
import { placesRoutes } from './places/places.routes.ts';
import { planningRoutes } from './planning/planning.routes.ts';
import { plansRoutes } from './plans/plans.routes.ts';
import type { Ports } from './ports.ts';
import { pricingRoutes } from './pricing/pricing.routes.ts';
import { rehearsalsRoutes } from './rehearsals/rehearsals.routes.ts';
import { reportsRoutes } from './reports/reports.routes.ts';
import { resourcesRoutes } from './resources/resources.routes.ts';
import { statisticsRoutes } from './statistics/statistics.routes.ts';
import { subsidiesRoutes } from './subsidies/subsidies.routes.ts';
import { transfersRoutes } from './transfers/transfers.routes.ts';
import { voucherStatementsRoutes } from './voucher-statements/voucher-statements.routes.ts';
import { vouchersRoutes } from './vouchers/vouchers.routes.ts';
import { webhooksRoutes } from './webhooks/webhooks.routes.ts';
import { widgetsRoutes } from './widgets/widgets.routes.ts';

export type AppOptions = {
  jwtSecret: string;
  /** Requests a minute and person or address; 0 turns every limit off. */
  rateLimit: number;
  publicOrigin: string | null;
  logger: FastifyBaseLogger;
  /** How often who follows a place's changes hears that the line is alive, and is asked for again. */
  changeBeatMs?: number;
  /** Answers whatever is not below /api: the pages, when they live in this process. */
  web?: RequestListener;
};

/** Fifteen seconds for a request: above the database's statement timeout, below a proxy's usual sixty. */
const REQUEST_TIMEOUT_MS = 15_000;

const newServer = ({ logger, web }: AppOptions) =>
  Fastify({
    loggerInstance: logger,
    bodyLimit: 1_048_576,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // One of its own for ever: what a person quotes is found in the log of any process and any day.
    genReqId: () => randomUUID(),
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerUnreadable,
    forceCloseConnections: 'idle',
    // Pages are made in this very machine and say for whom they ask; nobody farther away is believed.
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200 },
    ...(web && {
      serverFactory: (api: RequestListener) =>
        createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) =>
          (request.url?.startsWith('/api/') ? api : web)(request, response),
        ),
    }),
  }).withTypeProvider<TypeBoxTypeProvider>();

export type App = ReturnType<typeof newServer>;

/** The table of contents of the API: every slice's routes behind the same few doors. */
export const buildApp = async (ports: Ports, options: AppOptions): Promise<App> => {
  const { jwtSecret, rateLimit, publicOrigin, changeBeatMs = 20_000 } = options;
  const app = newServer(options);
  requireDeclaredAccess(app);
  measureRequests(app, ports);
  compileSchemasWhenNeeded(app);
  answerWithProblems(app);
  readJsonBodies(app);
  refuseOverload(app);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      useDefaults: false,
    },
  });
  await app.register(cookie);
  await app.register(jwt, jwtOptions(jwtSecret));
  await limitRate(app, rateLimit);
  checkOriginOfCookieWrites(app, publicOrigin);
  await describeApi(app);

  healthRoutes(app, ports);
  authRoutes(app, ports, { jwtSecret, isSecure: publicOrigin?.startsWith('https:') ?? false });
  staffRoutes(app, ports);
  membersRoutes(app, ports);
  placesRoutes(app, ports);
  photosRoutes(app, ports);
  resourcesRoutes(app, ports);
  plansRoutes(app, ports);
  pricingRoutes(app, ports);
  passesRoutes(app, ports);
  vouchersRoutes(app, ports);
  pagesRoutes(app, ports);
  availabilityRoutes(app, ports);
  bookingsRoutes(app, ports);
  guestBookingsRoutes(app, ports);
  bookingSeriesRoutes(app, ports);
  waitingListRoutes(app, ports);
  walkInsRoutes(app, ports);
  closuresRoutes(app, ports);
  incidentsRoutes(app, ports);
  voucherStatementsRoutes(app, ports);
  calendarsRoutes(app, ports);
  peopleRoutes(app, ports);
  membershipRoutes(app, ports);
  communityRoutes(app, ports);
  initiativesRoutes(app, ports);
  contributionsRoutes(app, ports);
  reviewsRoutes(app, ports);
  guideListsRoutes(app, ports);
  eventsRoutes(app, ports);
  departmentEventsRoutes(app, ports);
  planningRoutes(app, ports, { beatMs: changeBeatMs });
  dayRoutes(app, ports);
  notificationsRoutes(app, ports);
  statisticsRoutes(app, ports);
  transfersRoutes(app, ports);
  webhooksRoutes(app, ports);
  widgetsRoutes(app, ports);
  rehearsalsRoutes(app, ports);
  subsidiesRoutes(app, ports);
  demandRoutes(app, ports);
  openDataRoutes(app, ports);
  reportsRoutes(app, ports);
  personalDataRoutes(app, ports);
  return app;
};
