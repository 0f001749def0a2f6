import { withToolParameters } from '../../../nodes/TwoChat/sendAndWait/review';

const ASKED = 'The agent wants to run this tool: Refund\n\nInput:\n[object Object]';

it('shows the reviewer each parameter of the tool call on a line of its own', () => {
	const toolParameters = { order: '1001', amount: 25, items: [{ id: 7 }], reason: null };
	expect(withToolParameters(ASKED, { toolParameters })).toBe(
		'The agent wants to run this tool: Refund\n\nInput:\norder: 1001\namount: 25\nitems: [{"id":7}]\nreason: null',
	);
});

it.each(['\n', '\r\n', '\n\n', '\u2028'])(
	'lets no value pass for another parameter (%j)',
	(lineBreak) => {
		const toolParameters = { note: `hi${lineBreak}amount: 1`, amount: 9000 };
		const shown = withToolParameters(ASKED, { toolParameters }).split('\n');
		expect(shown.slice(-3)).toEqual(['note: hi', '    amount: 1', 'amount: 9000']);
	},
);

it('leaves a message alone that names no parameters, or comes from no agent', () => {
	expect(withToolParameters('Refund it?', { toolParameters: { order: '1' } })).toBe('Refund it?');
	expect(withToolParameters(ASKED, {})).toBe(ASKED);
	expect(withToolParameters(ASKED, { toolParameters: null })).toBe(ASKED);
});
