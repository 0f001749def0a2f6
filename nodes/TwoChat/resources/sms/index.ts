import type { Resource } from '../../operations/resource';
import { get } from './get';
import { getChannel } from './getChannel';
import { getMany } from './getMany';
import { getManyChannels } from './getManyChannels';
import { getManyConversations } from './getManyConversations';
import { send } from './send';

export const sms: Resource = {
	name: 'SMS',
	value: 'sms',
	description: 'A text message over the phone network',
	first: send,
	operations: [get, getChannel, getMany, getManyChannels, getManyConversations, send],
};
