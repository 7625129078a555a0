import { membershipContract } from '@escale/shared/membership';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { askMerge } from './ask-merge.ts';
import { confirmMerge } from './confirm-merge.ts';
import { listMembers } from './list-members.ts';
import { listOwnNotes } from './list-own-notes.ts';
import { mergeMembers } from './merge-members.ts';
import { previewMerge } from './preview-merge.ts';
import { readAskedMerge } from './read-asked-merge.ts';
import { readMember } from './read-member.ts';
import { removeNote } from './remove-note.ts';
import { sellPass } from './sell-pass.ts';
import { takePayment } from './take-payment.ts';
import { writeNote } from './write-note.ts';

export const membershipRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, membershipContract.list, ({ actor, placeId, querystring }) =>
    listMembers(ports, actor, { placeId, ...querystring }),
  );
  serve(app, ports, membershipContract.read, ({ actor, placeId, params: { memberId } }) =>
    readMember(ports, actor, { placeId, memberId }),
  );
  serve(
    app,
    ports,
    membershipContract.writeNote,
    async ({ actor, placeId, params: { memberId }, body, idempotencyKey, reply }) =>
      replayed(reply, await writeNote(ports, actor, { placeId, memberId, ...body }, idempotencyKey)),
  );
  serve(app, ports, membershipContract.removeNote, ({ actor, placeId, params: { memberId, noteId } }) =>
    removeNote(ports, actor, { placeId, memberId, id: noteId }),
  );
  serve(app, ports, membershipContract.takePayment, ({ actor, placeId, params: { memberId }, body }) =>
    takePayment(ports, actor, { placeId, memberId, ...body }),
  );
  serve(
    app,
    ports,
    membershipContract.sellPass,
    async ({ actor, placeId, params: { memberId }, body, idempotencyKey, reply }) =>
      replayed(reply, await sellPass(ports, actor, { placeId, memberId, ...body }, idempotencyKey)),
  );
  serve(app, ports, membershipContract.previewMerge, ({ actor, placeId, params: { memberId, intoId } }) =>
    previewMerge(ports, actor, { placeId, fromId: memberId, intoId }),
  );
  serve(app, ports, membershipContract.merge, ({ actor, placeId, params: { memberId, intoId } }) =>
    mergeMembers(ports, actor, { placeId, fromId: memberId, intoId }),
  );
  serve(app, ports, membershipContract.askMerge, ({ actor, placeId, params: { memberId, intoId } }) =>
    askMerge(ports, actor, { placeId, fromId: memberId, intoId }),
  );
  serve(app, ports, membershipContract.readAskedMerge, ({ body }) => readAskedMerge(ports, body));
  serve(app, ports, membershipContract.confirmMerge, ({ body }) => confirmMerge(ports, body));
  serve(app, ports, membershipContract.listOwnNotes, ({ actor }) => listOwnNotes(ports, actor));
};
