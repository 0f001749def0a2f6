import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../../helpers/useSandbox';
import { runTwoChat } from '../../helpers/engine';

const GROUP = 'WAG00000000-0000-4000-8000-000000000001';
const NOT_ON_WHATSAPP = '+15550100404';

const located = (mode: string, value: string): INodeParameters => ({ __rl: true, mode, value });
const whatsappNumber = located('list', '+15550100002');
const group = located('id', GROUP);

const numbers = (count: number) =>
	Array.from({ length: count }, (_, index) => `+1555400${String(index).padStart(4, '0')}`);

const sandbox = useSandbox();

const run = async (operation: string, parameters: INodeParameters, more = {}) =>
	await runTwoChat({
		baseUrl: sandbox.url,
		parameters: { resource: 'group', operation, whatsappNumber, ...parameters },
		...more,
	});

describe('participants', () => {
	it('are sent in groups of ten, and each number gets one result in the order asked', async () => {
		const asked = numbers(23);
		const { json, output } = await run('addParticipants', {
			group,
			participants: [...asked, asked[0]].join('\n'),
		});
		const sizes = sandbox.requests.map(({ body }) => body.participants.length);
		expect(sizes).toEqual([10, 10, 3]);
		expect(json.map(({ phoneNumber }) => phoneNumber)).toEqual(asked);
		expect(json.every(({ accepted }) => accepted === true)).toBe(true);
		expect(output.every(({ pairedItem }) => (pairedItem as { item: number }).item === 0)).toBe(
			true,
		);
	});

	it('may come as a list from an expression', async () => {
		const asked = numbers(2);
		await run(
			'addParticipants',
			{ group, participants: '={{ $json.asked }}' },
			{ input: [{ asked }] },
		);
		expect(sandbox.requests[0].body.participants).toEqual(asked);
	});

	it('that could not be added say why', async () => {
		const { json } = await run('addParticipants', { group, participants: NOT_ON_WHATSAPP });
		expect(json).toEqual([
			expect.objectContaining({
				phoneNumber: NOT_ON_WHATSAPP,
				accepted: false,
				message: expect.any(String),
			}),
		]);
	});

	it('that 2Chat says nothing about are not left out', async () => {
		sandbox.faults.add({ status: 200, body: { success: true, participants: {} } });
		const { json } = await run('addParticipants', { group, participants: numbers(1)[0] });
		expect(json[0]).toMatchObject({ accepted: false, message: /no result/ });
	});

	it('count as accepted by 2Chat’s lists where those come instead of status codes', async () => {
		const [first, second] = numbers(2);
		const body = {
			success: true,
			participants: { [first]: { message: 'ok' }, [second]: { statusCode: 200 } },
			accepted_numbers: [first],
			unaccepted_numbers: [second],
		};
		sandbox.faults.add({ status: 200, body });
		const { json } = await run('addParticipants', { group, participants: `${first},${second}` });
		expect(json.map(({ accepted }) => accepted)).toEqual([true, false]);
	});

	it('tell how many are done when a later ten is refused', async () => {
		let requests = 0;
		sandbox.faults.add({ match: () => requests++ === 1, status: 400 });
		const { error } = await run('addParticipants', { group, participants: numbers(15).join() });
		expect(error?.message).toMatch(/The first 10 of 15 numbers are done/);
		expect(error?.message).toMatch(/Before that, 1 request of this item went through/);
	});

	it('can be promoted, demoted and removed', async () => {
		const participants = '+15552000001';
		const isAdmin = () =>
			sandbox.state.groups
				.get(GROUP)
				.participants.find((one: { phone_number: string }) => one.phone_number === participants)
				?.wa_is_admin;
		await run('promoteParticipants', { group, participants });
		expect(isAdmin()).toBe(true);
		await run('demoteParticipants', { group, participants });
		expect(isAdmin()).toBe(false);
		await run('removeParticipants', { group, participants });
		expect(isAdmin()).toBeUndefined();
	});

	it.each([
		['none', ' , ', /Participants is empty/],
		['one that is no number', '+15550100001, Jane', /"Jane" is not a phone number/],
	])('are refused before sending: %s', async (_, participants, message) => {
		const parameters = { group, participants: '={{ $json.participants }}' };
		const { error } = await run('addParticipants', parameters, { input: [{ participants }] });
		expect(error?.message).toMatch(message);
		expect(sandbox.requests).toHaveLength(0);
	});
});

describe('a group', () => {
	it('is made, listed and read with its participants', async () => {
		const created = await run('create', {
			groupName: 'New customers',
			participants: `${numbers(1)[0]}, ${NOT_ON_WHATSAPP}`,
		});
		expect(created.json[0]).toMatchObject({
			uuid: expect.stringMatching(/^WAG/),
			accepted_numbers: numbers(1),
			unaccepted_numbers: [NOT_ON_WHATSAPP],
		});
		const list = await run('getAll', { returnAll: true, simplify: true });
		expect(list.json).toContainEqual(
			expect.objectContaining({ name: 'New customers', participantCount: 2, isOwner: true }),
		);
		const read = await run('get', {
			group: located('id', String(created.json[0].uuid)),
			simplify: true,
		});
		expect(read.json[0]).toMatchObject({
			inviteLink: expect.stringMatching(/^https:/),
			ownerNumber: '+15550100002',
			participants: [
				expect.objectContaining({ phoneNumber: '+15550100002', isSuperAdmin: true }),
				expect.objectContaining({ phoneNumber: numbers(1)[0], isAdmin: false }),
			],
		});
	});

	it.each([
		[
			'more than ten participants',
			{ groupName: 'A', participants: numbers(11).join() },
			/up to 10/,
		],
		['no name', { groupName: ' ', participants: numbers(1)[0] }, /Name is empty/],
	])('is refused before sending with %s', async (_, values, message) => {
		const parameters = Object.fromEntries(
			Object.keys(values).map((key) => [key, `={{ $json.${key} }}`]),
		);
		const { error } = await run('create', parameters, { input: [values] });
		expect(error?.message).toMatch(message);
		expect(sandbox.requests).toHaveLength(0);
	});
});
