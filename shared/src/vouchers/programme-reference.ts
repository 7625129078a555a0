/** What places call a programme: a number, because its name may say whom it is for. */
export const programmeReference = (number: number): string => `B-${String(number).padStart(3, '0')}`;
