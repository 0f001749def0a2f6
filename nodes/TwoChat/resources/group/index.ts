import type { Resource } from '../../operations/resource';
import { addParticipants } from './addParticipants';
import { create } from './create';
import { demoteParticipants } from './demoteParticipants';
import { get } from './get';
import { getMany } from './getMany';
import { promoteParticipants } from './promoteParticipants';
import { removeParticipants } from './removeParticipants';
import { setDescription } from './setDescription';
import { setPicture } from './setPicture';

export const group: Resource = {
	name: 'WhatsApp Group',
	value: 'group',
	description: 'A WhatsApp group and its participants',
	first: getMany,
	operations: [
		addParticipants,
		create,
		demoteParticipants,
		get,
		getMany,
		promoteParticipants,
		removeParticipants,
		setDescription,
		setPicture,
	],
};
