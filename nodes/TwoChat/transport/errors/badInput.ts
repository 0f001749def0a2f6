/** Input that can't be right; its message says which field and what it should look like. */
export class BadInput extends Error {}
