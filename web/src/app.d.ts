import type { Call } from '#lib/api/server/call.ts';
import type { Member } from '#lib/auth/member.ts';
import type { Lang } from '#lib/messages/lang.ts';
import type { ListedPlace } from '#lib/pages/search/place-card.ts';

declare global {
  namespace App {
    interface Locals {
      lang: Lang;
      member: Member | null;
      call: Call;
      /** Sites that may show this page in a frame; left out: none. */
      frameAncestors?: string;
    }
    interface PageData {
      lang: Lang;
      member: Member | null;
      /** The civil date in Paris, on the server's clock. */
      today: string;
    }
    interface Error {
      message: string;
      reference?: string;
      /** Places to go to instead of one that is not there. */
      places?: ListedPlace[];
    }
  }
}
