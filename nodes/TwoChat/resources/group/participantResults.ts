import type { IDataObject } from 'n8n-workflow';

const digits = (id: string): string => id.split('@')[0].replace(/\D/g, '');

const numbersIn = (answer: IDataObject, key: string): string[] =>
	((answer[key] ?? []) as string[]).map(digits);

/** Whether WhatsApp did it: by 2Chat's two lists where they came (SKILLS), else by the status code (DOCS). */
function wasAccepted(answer: IDataObject, id: string, result: IDataObject): boolean {
	if (numbersIn(answer, 'accepted_numbers').includes(id)) return true;
	if (numbersIn(answer, 'unaccepted_numbers').includes(id)) return false;
	return Number(result.statusCode) === 200;
}

/**
 * What became of each number that was asked for, in that order, each once.
 * @param answer holds `participants` as `{ "+1555…": { statusCode, message, isInviteV4Sent } }` (DOCS groups/add-participant)
 */
export function participantResults(answer: IDataObject, asked: string[]): IDataObject[] {
	const results = Object.entries((answer.participants ?? {}) as Record<string, IDataObject>);
	return asked.map((phoneNumber) => {
		const id = digits(phoneNumber);
		const [, found] = results.find(([key]) => digits(key) === id) ?? [];
		const result = found ?? {
			statusCode: null,
			message: '2Chat gave no result for this number',
			isInviteV4Sent: null,
		};
		return { phoneNumber, accepted: wasAccepted(answer, id, result), ...result };
	});
}
