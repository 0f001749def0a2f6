import { useSandbox } from './useSandbox';

const at = useSandbox();
const from_number = '+15550100002';

const group = (index: number) => [...at.sandbox.state.groups.values()][index];
const change = (what: string, participants: string[], uuid = group(0).uuid) =>
	at.ask('POST', `/whatsapp/group/${uuid}/${what}-participant`, { from_number, participants });
const membersOf = async (uuid: string) =>
	(await at.ask('GET', `/whatsapp/group/${uuid}`)).body.data.participants;

test('a number lists its own groups, without their participants', async () => {
	const { data } = (await at.ask('GET', `/whatsapp/groups/${from_number}`)).body;
	expect(data.map((one: { wa_group_name: string | null }) => one.wa_group_name)).toEqual([
		'Customers',
		'Drivers',
		null,
	]);
	expect(data[0]).not.toHaveProperty('participants');
	expect((await at.ask('GET', '/whatsapp/groups/+15550199999')).status).toBe(404);
});

test('a created group is listed and tells who accepted', async () => {
	const participants = ['+15550100001', '+15550100404'];
	const wanted = { from_number, group: { name: 'Team', description: 'Ours', participants } };
	const { body } = await at.ask('POST', '/whatsapp/group/create', wanted);
	expect(body.group).toMatchObject({
		name: 'Team',
		accepted_numbers: ['+15550100001'],
		unaccepted_numbers: ['+15550100404'],
		participants: { '+15550100001': { statusCode: 200 }, '+15550100404': { statusCode: 404 } },
	});
	expect(await membersOf(body.group.uuid)).toHaveLength(2);
	expect((await at.ask('GET', `/whatsapp/groups/${from_number}`)).body.data).toHaveLength(4);
});

test('participants are added, promoted, demoted and removed', async () => {
	const phone = '+15552000009';
	const uuid = group(0).uuid;
	const isAdmin = async () =>
		(await membersOf(uuid)).find((one: { phone_number: string }) => one.phone_number === phone)
			?.wa_is_admin;
	expect((await change('add', [phone])).body.participants[phone].statusCode).toBe(200);
	expect((await change('add', [phone])).body.participants[phone].statusCode).toBe(409);
	await change('promote', [phone]);
	expect(await isAdmin()).toBe(true);
	await change('demote', [phone]);
	expect(await isAdmin()).toBe(false);
	await change('remove', [phone]);
	expect(await isAdmin()).toBeUndefined();
	expect((await change('remove', [phone])).body.participants[phone].statusCode).toBe(404);
});

test('more than ten participants at once are refused', async () => {
	const eleven = Array.from({ length: 11 }, (_, index) => `+15552000${100 + index}`);
	expect((await change('add', eleven)).status).toBe(422);
	expect(at.sandbox.violations.splice(0)).toHaveLength(1);
	expect((await change('add', eleven.slice(1))).status).toBe(200);
});

test('only an admin changes a group', async () => {
	expect((await change('add', ['+15552000009'], group(2).uuid)).status).toBe(403);
	expect((await change('add', ['+15552000009'], group(3).uuid)).status).toBe(404);
});

test('description and picture are set', async () => {
	const { uuid } = group(0);
	await at.ask('POST', `/whatsapp/group/${uuid}/set-description`, {
		from_number,
		description: 'News',
	});
	await at.ask('POST', `/whatsapp/group/${uuid}/set-picture`, {
		from_number,
		url: 'https://cdn.example.com/g.jpg',
	});
	expect(group(0)).toMatchObject({
		description: 'News',
		profile_pic_url: 'https://cdn.example.com/g.jpg',
	});
});
