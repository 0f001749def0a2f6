import type { INodeProperties } from 'n8n-workflow';

import { addParticipants, addParticipantsFields, addParticipantsOption } from './addParticipants';
import { createFields, createOption } from './create';
import {
	demoteParticipants,
	demoteParticipantsFields,
	demoteParticipantsOption,
} from './demoteParticipants';
import { getFields, getOption } from './get';
import { getManyFields, getManyOption } from './getMany';
import {
	promoteParticipants,
	promoteParticipantsFields,
	promoteParticipantsOption,
} from './promoteParticipants';
import {
	removeParticipants,
	removeParticipantsFields,
	removeParticipantsOption,
} from './removeParticipants';
import { setDescriptionFields, setDescriptionOption } from './setDescription';
import { setPictureFields, setPictureOption } from './setPicture';

export const groupOption = {
	name: 'Group',
	value: 'group',
	description: 'A WhatsApp group and its participants',
};

export const groupProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['group'] } },
		options: [
			addParticipantsOption,
			createOption,
			demoteParticipantsOption,
			getOption,
			getManyOption,
			promoteParticipantsOption,
			removeParticipantsOption,
			setDescriptionOption,
			setPictureOption,
		],
		default: 'getAll',
	},
	...addParticipantsFields,
	...createFields,
	...demoteParticipantsFields,
	...getFields,
	...getManyFields,
	...promoteParticipantsFields,
	...removeParticipantsFields,
	...setDescriptionFields,
	...setPictureFields,
];

/** Operations of several calls, for the node's `customOperations`. */
export const groupCustomOperations = {
	addParticipants,
	demoteParticipants,
	promoteParticipants,
	removeParticipants,
};
