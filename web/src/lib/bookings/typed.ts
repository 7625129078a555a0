/** What a person has typed into the form of a stay, and finds again whatever becomes of it. */
export type Typed = { note: string; displayName: string; email: string; isColleague: boolean };

export const nothingTyped: Typed = { note: '', displayName: '', email: '', isColleague: false };
