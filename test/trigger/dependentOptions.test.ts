import type { IDataObject } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import { TwoChatTrigger } from '../../nodes/TwoChat/TwoChatTrigger.node';

const { description } = new TwoChatTrigger();

/** The options that n8n keeps of these: it drops what the form does not show. */
const kept = (options: IDataObject) =>
	NodeHelpers.getNodeParameters(
		description.properties,
		{ options } as never,
		false,
		false,
		{ typeVersion: 1.1 },
		description,
	)?.options;

describe('an option that only another one gives a meaning', () => {
	it.each([
		[{ downloadMedia: true, maxMediaSize: 3, mediaTimeout: 5 }],
		[{ downloadMedia: '={{ true }}', maxMediaSize: 3 }],
		[{ afterDowntime: 'all', lookBack: 5 }],
	])('is there beside it: %j', (options) => {
		expect(kept(options)).toEqual(options);
	});

	it('is not there alone', () => {
		expect(kept({ maxMediaSize: 3, mediaTimeout: 5, lookBack: 5, chatType: 'direct' })).toEqual({
			chatType: 'direct',
		});
	});
});
