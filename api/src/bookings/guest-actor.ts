import type { Actor } from '@escale/shared/kernel';

type Guest = { memberId: string; displayName: string; email?: string; locale?: 'fr' | 'en' };

/** A guest acts as somebody who has no session and no rights but over what is theirs. */
export const guestActor = ({ memberId, displayName, email = '', locale = 'fr' }: Guest): Actor => ({
  memberId,
  sessionId: '',
  email,
  displayName,
  locale,
  platformRole: null,
  placeRoles: new Map(),
});
