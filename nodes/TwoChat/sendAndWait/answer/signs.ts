/** Signs that approve, and signs that decline, in whatever color of skin. */
const APPROVES = /[👍✅☑✔✓👌🆗🙆🟢🗸🗹]/u;
const DECLINES = /[👎❌✖✗✘✕❎☒🚫⛔🛑🙅🆖🔴🗙🗴🗵🗶🗷]/u;
/** Signs of somebody who is not sure, or not pleased: with them no word is certain. */
const DOUBTS = /[🤷🤦❓❔⁉🤞🖕]/u;
const FACES = /[\u{1F600}-\u{1F64F}\u{1F910}-\u{1F92F}\u{1F970}-\u{1F97A}\u{1FAE0}-\u{1FAE8}☹☺]/u;
/** Faces that smile, and gestures that Unicode has put among the faces. */
const FRIENDLY = /[😀-😇😉-😎😗-😝😸-😻🙂🙅🙆🙇🙋🙌🙏🤗🤘🤙🤝🤟🤠🤣🤩🥰🥳🫡🫢☺]/gu;
/** A sad or crooked face of punctuation. */
const SAD_MARKS = /(?:^|\s)[:;=]['-]?[(/\\|[]/u;
/** A question mark of any script. Greek writes a semicolon. */
const QUESTION = /[?？؟\u037e⸮՞]|\p{Script=Greek}\s*;/u;

/** Color of skin, variation, and what joins two pictures to one. */
const JOINED = '(?:\\u200d|[\\ufe0e-\\ufe0f]|[\\u{1F3FB}-\\u{1F3FF}]|[\\u{E0020}-\\u{E007F}])';
/** Pictures with color, gender and variation. Digits in a box, and marks such as ™, are none. */
const PICTURES = new RegExp(
	`(?:(?![©®™])\\p{Extended_Pictographic}|\\p{Regional_Indicator}|[✓✗✘✕☒])${JOINED}*`,
	'gu',
);

export interface Signs {
	approves: boolean;
	declines: boolean;
	/** It shows that the person is not sure, or not pleased. */
	doubts: boolean;
}

/** Whether a text asks, as "Yes?" does. */
export const asks = (text: string): boolean => QUESTION.test(text);

/** Which signs a text has besides its words. */
export const signsIn = (text: string): Signs => ({
	approves: APPROVES.test(text),
	declines: DECLINES.test(text),
	doubts:
		[DOUBTS, SAD_MARKS].some((pattern) => pattern.test(text)) ||
		FACES.test(text.replace(FRIENDLY, '')),
});

/** A text without its pictures. */
export const withoutPictures = (text: string): string =>
	text.replace(/🔟/gu, '10').replace(PICTURES, ' ');

/** The pictures of a text alone, without color of skin and variation. */
export const picturesOf = (text: string): string =>
	(text.match(PICTURES) ?? []).join('').replace(new RegExp(JOINED, 'gu'), '');
