import type { IDataObject } from 'n8n-workflow';

import { chosenShape } from '../../nodes/TwoChat/operations/shape';

const message = { uuid: 'MSG-1', wa_msg_ack: 2, message: { text: 'Hi' } };
const simplify = ({ uuid }: IDataObject): IDataObject => ({ messageId: uuid, text: 'Hi' });

/** What an item becomes with these parameters. */
const shaped = (parameters: IDataObject) => {
	const read = (name: string, fallback: unknown) => parameters[name] ?? fallback;
	const shape = chosenShape(simplify, read);
	return shape ? shape(message) : message;
};

describe('what comes out of an operation', () => {
	it.each([
		['simple where Simplify is on', { simplify: true }, { messageId: 'MSG-1', text: 'Hi' }],
		['as 2Chat has it where Simplify is off', { simplify: false }, message],
		['simple in a tool', { output: 'simplified' }, { messageId: 'MSG-1', text: 'Hi' }],
		['as 2Chat has it in a tool that wants it raw', { output: 'raw' }, message],
		[
			'the selected fields alone, by either name, null where there is none',
			{ output: 'selected', outputFields: 'text, wa_msg_ack\nprice' },
			{ text: 'Hi', wa_msg_ack: 2, price: null },
		],
	])('is %s', (_, parameters, expected) => {
		expect(shaped(parameters)).toEqual(expected);
	});

	it('is asked for where fields are to be selected and none is named', () => {
		expect(() => shaped({ output: 'selected', outputFields: ' , ' })).toThrow(
			'Fields to Return is empty. Name at least one field',
		);
	});
});
