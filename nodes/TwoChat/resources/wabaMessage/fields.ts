import type { IDisplayOptions, INodeProperties, INodePropertyRouting } from 'n8n-workflow';

import { wabaNumberField } from '../../fields/wabaNumber';

/** The WABA number that a message comes from. */
export const fromField = (
	show: IDisplayOptions['show'],
	routing?: INodePropertyRouting,
): INodeProperties =>
	wabaNumberField(show, {
		displayName: 'From',
		description:
			'The WhatsApp Business API number of the account that writes, in the international format',
		routing,
	});

/** Who gets a message. */
export const toField = (
	show: IDisplayOptions['show'],
	routing?: INodePropertyRouting,
): INodeProperties => ({
	displayName: 'To',
	name: 'to',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. +15550100001',
	description: 'The phone number of the other side, in the international format',
	displayOptions: { show },
	...(routing && { routing }),
});

/** What a message says. */
export const textField = (
	show: IDisplayOptions['show'],
	description: string,
	routing?: INodePropertyRouting,
): INodeProperties => ({
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 4 },
	required: true,
	default: '',
	placeholder: 'e.g. Your table is ready',
	description,
	displayOptions: { show },
	...(routing && { routing }),
});
