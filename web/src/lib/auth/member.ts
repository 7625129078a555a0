/** What a page shows of the person who is signed in. */
export type Member = { id: string; displayName: string; email: string };
