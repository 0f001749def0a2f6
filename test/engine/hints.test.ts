import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../helpers/useSandbox';
import { runTwoChat } from '../helpers/engine';

const sandbox = useSandbox();

/** What n8n shows above the output. */
async function hintsOf(parameters: INodeParameters) {
	const { run, error } = await runTwoChat({ baseUrl: sandbox.url, parameters });
	expect(error).toBeUndefined();
	const [task] = run.data.resultData.runData['2Chat'];
	return (task.hints ?? []).map(({ message }) => message);
}

const number = (value: string) => ({ __rl: true, mode: 'number', value });
const sending = {
	resource: 'message',
	operation: 'sendText',
	from: number('+15550100002'),
	to: number('+15550100001'),
	message: 'Hello',
};

it('says that 2Chat has queued a message for later', async () => {
	const body = { success: true, message_uuid: 'MSG1', batched: true };
	sandbox.faults.add({ method: 'POST', status: 200, body });
	expect(await hintsOf(sending)).toEqual(['2Chat has queued 1 message to send later (batched)']);
});

it('says that a message was kept back because the number is not on WhatsApp', async () => {
	const parameters = { ...sending, to: number('+15550100404'), options: { checkFirst: true } };
	expect(await hintsOf(parameters)).toEqual([
		'1 message not sent, because the number is not on WhatsApp (see reason)',
	]);
});

it('says nothing where a message simply went', async () => {
	expect(await hintsOf(sending)).toEqual([]);
});

describe('an empty list', () => {
	it('says that there is nothing of the kind', async () => {
		sandbox.state.contacts.clear();
		expect(await hintsOf({ resource: 'contact', operation: 'getAll' })).toEqual([
			expect.stringMatching(/^The account has nothing of this kind/),
		]);
	});

	it('says that the filters leave nothing', async () => {
		const filters = { events: ['whatsapp.order.received'] };
		expect(await hintsOf({ resource: 'webhook', operation: 'getAll', filters })).toEqual([
			'Nothing matches the filters. Remove one, or check its value',
		]);
	});
});
