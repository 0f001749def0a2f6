/** ISO 8601 in UTC without milliseconds, as 2Chat writes times. */
export const isoTime = (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** `YYYY-MM-DD HH:MM:SS`, as numbers are listed. */
export const listTime = (ms) => isoTime(ms).replace('T', ' ').replace('Z', '');

/** Epoch seconds. */
export const epoch = (ms) => Math.floor(ms / 1000);

/** When everything that is there at the start was made. */
export const SEEDED_AT = Date.UTC(2026, 0, 1);
