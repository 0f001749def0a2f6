/** An ID of 2Chat's with this prefix, obviously invented. */
export const id = (prefix: string): string => `${prefix}00000000-0000-4000-8000-000000000001`;

/** Who writes and calls in the samples. */
export const JANE = '+15550100001';
/** When: without a zone, as messages have it. */
export const TIME = '2026-01-01T00:00:00';
