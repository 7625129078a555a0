import { peopleContract } from '@escale/shared/people';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { answerMessage } from './answer-message.ts';
import { chooseAudience } from './choose-audience.ts';
import { listPeople } from './list-people.ts';
import { readMessage } from './read-message.ts';
import { readPerson } from './read-person.ts';
import { readProfile } from './read-profile.ts';
import { reportMessage } from './report-message.ts';
import { writeProfile } from './write-profile.ts';
import { writeToPerson } from './write-to-person.ts';

export const peopleRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, peopleContract.readProfile, ({ actor }) => readProfile(ports, actor));
  serve(app, ports, peopleContract.writeProfile, ({ actor, body }) => writeProfile(ports, actor, body));
  serve(app, ports, peopleContract.writeListing, ({ actor, params, body }) =>
    chooseAudience(ports, actor, { ...params, ...body }),
  );
  serve(app, ports, peopleContract.list, async ({ params, querystring, readActor }) =>
    listPeople(ports, await readActor(), { ...querystring, ...params }),
  );
  serve(app, ports, peopleContract.read, async ({ params, readActor }) =>
    readPerson(ports, await readActor(), params),
  );
  serve(app, ports, peopleContract.write, async ({ actor, params, body, idempotencyKey: key, reply }) =>
    replayed(reply, await writeToPerson(ports, actor, params, { key, message: body })),
  );
  serve(app, ports, peopleContract.readMessage, ({ actor, params }) => readMessage(ports, actor, params.id));
  serve(app, ports, peopleContract.answer, async ({ actor, params, body, idempotencyKey: key, reply }) =>
    replayed(reply, await answerMessage(ports, actor, params.id, { key, message: body })),
  );
  serve(app, ports, peopleContract.report, ({ actor, params, body }) =>
    reportMessage(ports, actor, { ...params, ...body }),
  );
};
