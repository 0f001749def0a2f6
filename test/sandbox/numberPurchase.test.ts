import { useSandbox } from './useSandbox';

const at = useSandbox();

const data = async (path: string) => (await at.ask('GET', `/numbers/${path}`)).body.data;
const reserve = (body: object) => at.ask('POST', '/numbers/reservations', body);
const buy = (body?: object) => at.ask('POST', '/numbers/purchase', body);
const reservations = async () => (await data('reservations')).reservations;

test('regions, cities, types and requirements lead to groups', async () => {
	const { regions } = await data('regions?country=US');
	expect(regions).toHaveLength(2);
	expect((await data('regions?country=DE')).regions).toEqual([]);
	const { cities } = await data(`cities?country=US&region=${regions[0].id}`);
	expect(cities.map(({ city_name }: { city_name: string }) => city_name)).toEqual([
		'Los Angeles',
		'San Diego',
	]);
	expect((await data('did-types')).did_types).toHaveLength(6);
	expect((await data('requirements?country=GB&did_type=local')).requirements).toHaveLength(1);
	const groups = async (query: string) => (await data(`groups?country=US${query}`)).groups;
	expect(await groups('&did_type=all')).toHaveLength(3);
	expect(await groups('&did_type=tollfree')).toHaveLength(1);
	expect(await groups(`&region_id=${regions[1].id}`)).toMatchObject([{ location: 'Albany' }]);
	expect(await groups('&city_name_or_prefix=alb')).toHaveLength(1);
});

test('a group shows its numbers if it allows selection', async () => {
	expect((await data('available?group_id=501')).numbers).toHaveLength(5);
	expect((await data('available?group_id=501&number_contains=1003')).numbers).toHaveLength(1);
	expect((await data('available?group_id=503')).numbers).toEqual([]);
	expect((await at.ask('GET', '/numbers/available?group_id=999')).status).toBe(404);
});

test('a reserved number is listed, is no longer available, and comes back', async () => {
	const [{ number }] = (await data('available?group_id=501')).numbers;
	const made = await reserve({ group_id: 501, number });
	expect(made.status).toBe(201);
	const { uuid } = made.body.reservation_details;
	expect(await reservations()).toMatchObject([
		{ uuid, number, did_group_id: 501, monthly_price: 5 },
	]);
	expect((await reserve({ group_id: '501', number })).status).toBe(404);
	expect((await at.ask('DELETE', `/numbers/reservations/${uuid}`)).body).toMatchObject({
		success: true,
	});
	expect(await reservations()).toEqual([]);
	expect((await data('available?group_id=501')).numbers).toHaveLength(5);
});

test('a purchase without a number takes all reservations', async () => {
	await reserve({ group_id: 501 });
	await reserve({ group_id: 502 });
	const { status, body } = await buy();
	expect(status).toBe(201);
	expect(body.purchased).toHaveLength(2);
	expect(await reservations()).toEqual([]);
	expect((await at.ask('GET', '/voip/virtual-numbers')).body.count).toBe(4);
});

test('a purchase of one number takes only that, and tells what it could not buy', async () => {
	const { number } = (await reserve({ group_id: 501 })).body.reservation_details;
	await reserve({ group_id: 502 });
	expect((await buy({ number })).body.purchased).toMatchObject([{ phone_number: number }]);
	expect(await reservations()).toHaveLength(1);
	expect((await buy({ number: '+15559999999' })).body).toMatchObject({
		purchased: [],
		failed: [{ number: '+15559999999' }],
	});
	expect((await buy({ group_id: 504 })).body.purchased).toHaveLength(1);
});
