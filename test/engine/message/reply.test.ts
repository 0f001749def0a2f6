import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../../helpers/useSandbox';
import { simplifyMessage } from '../../../nodes/TwoChat/twochat/message';
import { runTwoChat } from '../../helpers/engine';

const CHANNEL = 'WPN00000000-0000-4000-8000-000000000001';
const GROUP = 'WAG00000000-0000-4000-8000-000000000001';
const SALES = '+15550100002';
const RECEIVED = 'whatsapp.message.received';

const sandbox = useSandbox();

/** A message as the trigger gives it. */
const received = (chat: string, more: IDataObject = {}) =>
	simplifyMessage(
		{
			uuid: 'MSG1',
			session_key: `WW-${CHANNEL}-${chat}`,
			channel_phone_number: SALES,
			message: { text: 'Hello' },
			sent_by: 'user',
			...more,
		},
		RECEIVED,
	);

const reply = async (input: IDataObject[], parameters: INodeParameters = {}) =>
	await runTwoChat({
		baseUrl: sandbox.url,
		parameters: { resource: 'message', operation: 'reply', message: 'Thanks', ...parameters },
		input,
	});

const sent = () =>
	sandbox.requests.filter(({ method }) => method === 'POST').map(({ body }) => body);

describe('Reply', () => {
	it.each([
		[
			'a person',
			received('15550100001@c.us', { remote_phone_number: '+15550100001' }),
			{ to_number: '+15550100001' },
		],
		['somebody whose number is hidden', received('7@lid'), { to_remote_id: '7@lid' }],
		[
			'a group',
			received('120363000000000001@g.us', {
				group: { uuid: GROUP },
				participant: { phone_number: '+15550100001' },
			}),
			{ to_group_uuid: GROUP },
		],
	])('goes to %s, from the number that was written to', async (_, item, to) => {
		const { error } = await reply([item]);
		expect(error).toBeUndefined();
		expect(sent()).toEqual([{ from_number: SALES, ...to, text: 'Thanks' }]);
	});

	it('refuses an item without a chat before anything is sent, never answering somebody else', async () => {
		const person = received('15550100001@c.us', { remote_phone_number: '+15550100001' });
		const { error } = await reply([person, { text: 'No chat', to: SALES }]);
		expect(error?.message).toMatch(
			/^To is empty: the item names no chat to reply in\. Put Reply after/,
		);
		expect(sent()).toEqual([]);
	});
});
