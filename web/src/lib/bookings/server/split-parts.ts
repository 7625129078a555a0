import type { StayPartRequest } from '@escale/shared/bookings';

/** The parts of a split stay as its form sends them, one field each; whatever is wrong with them, the API says so. */
export function readParts(form: FormData): StayPartRequest[] {
  return form.getAll('morceau').flatMap((value) => {
    const [resourceId = '', start = '', end = ''] = typeof value === 'string' ? value.split('~') : [];
    return [{ resourceId, start, end }];
  });
}
