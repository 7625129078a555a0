/**
 * What a page shows of the person who is signed in; `isStaff`: they work at some place, or for all of them; `worksAt`:
 * at how many.
 */
export type Member = {
  id: string;
  displayName: string;
  email: string;
  isStaff: boolean;
  worksAt: number;
  isDepartment: boolean;
};
