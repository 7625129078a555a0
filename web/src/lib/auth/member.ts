/**
 * What a page shows of the person who is signed in; `desks`: whose pages they work on, those of places or of the
 * department; `worksAt`: at how many places.
 */
export type Member = {
  id: string;
  displayName: string;
  email: string;
  worksAt: number;
  desks: ('manage' | 'department')[];
};
