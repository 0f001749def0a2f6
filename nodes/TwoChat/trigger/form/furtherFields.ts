import type { INodeProperties } from 'n8n-workflow';

import type { TwoChatEvent } from '../../twochat/events';
import { eventValues } from '../../twochat/events';
import { FURTHER } from '../lifecycle/wanted';

const LIST =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

/** More of what a trigger listens to, as entries of its options, sorted as n8n wants them. */
export const furtherFields: INodeProperties[] = [
	further('group', 'getGroups', ({ hasGroup }) => hasGroup === true, {
		displayName: `${FURTHER.group.label} Names or IDs`,
		description: `More groups of the WhatsApp number whose events count, besides the one in Group. ${LIST}.`,
	}),
	further('virtualNumber', 'getVirtualNumbers', ({ channel }) => channel === 'virtualNumber', {
		displayName: `${FURTHER.virtualNumber.label} Names or IDs`,
		description: `More virtual numbers whose calls count. ${LIST}.`,
	}),
	further('waba', 'getWabaNumbers', ({ channel }) => channel === 'waba', {
		displayName: `${FURTHER.waba.label} Names or IDs`,
		description: `More WABA numbers whose events count. ${LIST}.`,
	}),
	further('whatsapp', 'getWhatsAppNumbers', ({ channel }) => channel === 'whatsapp', {
		displayName: `${FURTHER.whatsapp.label} Names or IDs`,
		description: `More WhatsApp numbers whose events count. Where groups are chosen, group events are heard in these groups only. ${LIST}.`,
	}),
];

function further(
	kind: keyof typeof FURTHER,
	loadOptionsMethod: string,
	matches: (event: TwoChatEvent) => boolean,
	words: Pick<INodeProperties, 'displayName' | 'description'>,
): INodeProperties {
	return {
		...words,
		name: FURTHER[kind].option,
		type: 'multiOptions',
		default: [],
		typeOptions: {
			loadOptionsMethod,
			...(kind === 'group' && { loadOptionsDependsOn: ['whatsappNumber.value'] }),
		},
		displayOptions: { show: { '/events': eventValues(matches) } },
	};
}
