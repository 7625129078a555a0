import type { ProfileChange } from '@escale/shared/people';

type Sentences = { linkWrong: string; tagsWrong: string };

/** Which fields of a refused profile are to be corrected. */
export function wrongInProfile(
  { code, typed }: { code: string; typed: ProfileChange },
  { linkWrong, tagsWrong }: Sentences,
): { link?: string; tags?: string } {
  if (code === 'link-not-web') return { link: linkWrong };
  const { tags } = typed;
  return tags.length > 10 || tags.some((tag) => tag.length > 30) ? { tags: tagsWrong } : {};
}
