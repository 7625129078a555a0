/** Why Escale can't start, in one sentence that says what to do. */
export class Unstartable extends Error {}
