import { readRecipientKind } from '../../nodes/TwoChat/twochat/recipients';

const UUID = '11111111-2222-4333-8444-555555555555';
const GROUP_KEY = `WW-WPN${UUID}-120363000000000001@g.us`;

describe('whom a recipient means', () => {
	it.each([
		['+1 (555) 010-0001', { kind: 'number', number: '+15550100001' }],
		['5215512345678@c.us', { kind: 'number', number: '+5215512345678' }],
		['https://wa.me/15550100001', { kind: 'number', number: '+15550100001' }],
		['tel:+15550100001', { kind: 'number', number: '+15550100001' }],
		[`WW-WPN${UUID}-15550100001@c.us`, { kind: 'number', number: '+15550100001' }],
		[`WA-WAN${UUID}-15550100001`, { kind: 'number', number: '+15550100001' }],
		[`WAG${UUID}`, { kind: 'group', uuid: `WAG${UUID}` }],
		['120363000000000001@g.us', { kind: 'groupJid', jid: '120363000000000001@g.us' }],
		['\u200e120363000000000001@g.us', { kind: 'groupJid', jid: '120363000000000001@g.us' }],
		['15550100001-1600000000@g.us', { kind: 'groupJid', jid: '15550100001-1600000000@g.us' }],
		[GROUP_KEY, { kind: 'groupJid', jid: '120363000000000001@g.us' }],
		[
			`WW-WPN${UUID}-15550100001-1600000000@g.us`,
			{ kind: 'groupJid', jid: '15550100001-1600000000@g.us' },
		],
		['154958122463447@lid', { kind: 'hiddenId', remoteId: '154958122463447@lid' }],
		[`WW-WPN${UUID}-154958122463447@lid`, { kind: 'hiddenId', remoteId: '154958122463447@lid' }],
		['@Jane.Roe', { kind: 'username', username: 'jane.roe' }],
	])('%s', (text, meant) => {
		expect(readRecipientKind(text)).toEqual(meant);
	});

	it.each([
		['Jane', /may be a name/],
		['', /empty/],
		['jane@example.com', /email address/],
		[`WW-WPN${UUID}-status@broadcast`, /status or a broadcast/],
		['120363000000000009@newsletter', /channel/],
		['https://chat.whatsapp.com/AbCdEf', /invitation to a group/],
	])('nobody by %j', (text, reason) => {
		expect(readRecipientKind(text)).toEqual({ reason: expect.stringMatching(reason) });
	});
});
