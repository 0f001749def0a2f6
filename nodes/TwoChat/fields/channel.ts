import type { INodeProperties, INodePropertyRouting } from 'n8n-workflow';

/** A WhatsApp Web channel (`WPN…`), by list or ID, as an optional field. */
export const channelOption = (
	description: string,
	routing?: INodePropertyRouting,
): INodeProperties => ({
	displayName: 'Channel',
	name: 'channel',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchWhatsAppChannels', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. WPN11111111-2222-4333-8444-555555555555',
		},
	],
	routing,
});
