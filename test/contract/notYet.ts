/** Endpoints that no operation calls yet. Must be empty when the node covers the whole API. */
export const NOT_CALLED_YET: string[] = [];

/** Endpoints of an operation that no case of test/data/operations sends yet. Must become empty too. */
export const NOT_TRIED_YET: string[] = [];
