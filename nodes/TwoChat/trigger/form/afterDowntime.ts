import type { INodeProperties } from 'n8n-workflow';

/** What people wrote while n8n was down, or while 2Chat did not call it. */
export const afterDowntime: INodeProperties = {
	displayName: 'After Downtime',
	name: 'afterDowntime',
	type: 'options',
	default: 'nothing',
	description:
		'What to do at a start of n8n, and after a missing subscription was mended, with messages that people wrote meanwhile. Reads them from 2Chat (one API credit per 100) and starts one execution for each, oldest first, at most 200, marked with "caughtUp" under "_twoChat". For messages and orders of WhatsApp numbers: 2Chat lets nobody read those of WABA numbers. After a crash, or with several n8n processes, a message may start twice, with the same "eventId": put a Remove Duplicates node on it where that matters.',
	options: [
		{ name: 'All Messages', value: 'all', description: 'Start for each received message' },
		{ name: 'Do Nothing', value: 'nothing' },
		{
			name: 'Unanswered Messages',
			value: 'unanswered',
			description: 'Start for those after which nothing was sent to their chat',
		},
	],
};
