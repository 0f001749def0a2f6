import type { INodeProperties } from 'n8n-workflow';

import { checkNumberFields, checkNumberOption } from './checkNumber';
import { connectFields, connectOption } from './connect';
import { createFields, createOption } from './create';
import { deleteFields, deleteOption } from './delete';
import { disconnectFields, disconnectOption } from './disconnect';
import { getFields, getOption } from './get';
import { getManyFields, getManyOption } from './getMany';
import { getQrCodeFields, getQrCodeOption } from './getQrCode';
import { getStatusFields, getStatusOption } from './getStatus';
import { postStatusFields, postStatusOption } from './postStatus';
import { setAboutFields, setAboutOption } from './setAbout';
import { setProfilePictureFields, setProfilePictureOption } from './setProfilePicture';

export const whatsAppNumberOption = {
	name: 'WhatsApp Number',
	value: 'whatsAppNumber',
	description: 'A WhatsApp number of the account, connected by QR code, and its profile',
};

export const whatsAppNumberProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['whatsAppNumber'] } },
		options: [
			checkNumberOption,
			connectOption,
			createOption,
			deleteOption,
			disconnectOption,
			getOption,
			getManyOption,
			getQrCodeOption,
			getStatusOption,
			postStatusOption,
			setAboutOption,
			setProfilePictureOption,
		],
		default: 'getAll',
	},
	...checkNumberFields,
	...connectFields,
	...createFields,
	...deleteFields,
	...disconnectFields,
	...getFields,
	...getManyFields,
	...getQrCodeFields,
	...getStatusFields,
	...postStatusFields,
	...setAboutFields,
	...setProfilePictureFields,
];
