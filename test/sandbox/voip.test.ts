import { useSandbox } from './useSandbox';

const at = useSandbox();

test('virtual numbers are listed and released', async () => {
	const list = async () =>
		(await at.ask('GET', '/voip/virtual-numbers?page_number=0&results_per_page=50')).body;
	const { numbers, count } = await list();
	expect(count).toBe(2);
	await at.ask('DELETE', `/voip/virtual-numbers/${numbers[0].uuid}`);
	expect((await list()).numbers[0].status_text).toBe('PENDING_CANCELLATION');
	expect((await at.ask('DELETE', '/voip/virtual-numbers/DID-unknown')).status).toBe(404);
});

test('caller IDs are listed', async () => {
	const { caller_ids, count } = (await at.ask('GET', '/voip/caller-ids?results_per_page=3')).body;
	expect([caller_ids.length, count]).toEqual([3, 4]);
});

test('calls come newest first, by direction if wanted', async () => {
	const page = async (query: string) => (await at.ask('GET', `/voip/call-history${query}`)).body;
	const [first, second] = [await page(''), await page('?page_number=1')];
	expect([first.cdrs.length, second.cdrs.length, first.count]).toEqual([50, 10, 60]);
	expect(first.cdrs[0].start_time > second.cdrs[9].start_time).toBe(true);
	const inbound = (await page('?direction=inbound')).cdrs;
	expect(new Set(inbound.map(({ direction }: { direction: string }) => direction))).toEqual(
		new Set(['I']),
	);
});

test('one call shows its agent', async () => {
	const [uuid] = at.sandbox.state.calls.keys();
	const { cdr } = (await at.ask('GET', `/voip/call/${uuid}`)).body;
	expect(cdr).toMatchObject({
		uuid,
		agent: { full_name: 'Ada Lopez' },
		call_cost: { call_price: 0 },
	});
	expect((await at.ask('GET', '/voip/call/CDR-unknown')).status).toBe(404);
});

test('an outbound call is from a user and names the number it showed', async () => {
	const [user] = at.sandbox.state.users.keys();
	const { cdrs } = (await at.ask('GET', '/voip/call-history?direction=outbound')).body;
	expect(cdrs[0]).toMatchObject({
		from: user,
		agent_id: user,
		caller_id_used: '+15550100004',
		to_number: '+15550100001',
	});
});
