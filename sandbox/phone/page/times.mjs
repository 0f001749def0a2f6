const two = (number) => String(number).padStart(2, '0');

/** Hours and minutes, as a phone shows them. */
export function clock(ms) {
	const at = new Date(ms);
	return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** With seconds, as a log shows them. */
export const clockWithSeconds = (ms) => `${clock(ms)}:${two(new Date(ms).getSeconds())}`;
