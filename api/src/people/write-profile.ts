import { writeProfile as write } from '@escale/db/people';
import type { Actor } from '@escale/shared/kernel';
import { type ProfileChange, type ProfileSchema, readLink } from '@escale/shared/people';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readProfile } from './read-profile.ts';

/** @throws Refused link-not-web */
export const writeProfile = async (
  ports: Ports,
  actor: Actor,
  { headline, does, seeks, tags, link: typed, acceptsMessages }: ProfileChange,
): Promise<ProfileSchema> => {
  const link = readLink(typed);
  if (!link.ok) throw new Refused(link.refusal);
  await write(ports.database, {
    memberId: actor.memberId,
    headline: headline.trim(),
    does: does.trim(),
    seeks: seeks.trim(),
    tags: [...new Set(tags.map((tag) => tag.trim()))],
    link: link.value,
    acceptsMessages,
  });
  return readProfile(ports, actor);
};
