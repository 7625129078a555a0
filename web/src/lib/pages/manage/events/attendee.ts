import type { RegistrationSchema } from '@escale/shared/events';

/** Who is registered or waits, as the API tells the place. */
export type Attendee = {
  id: string;
  displayName: string;
  status: RegistrationSchema['status'];
  present: boolean | null;
};
