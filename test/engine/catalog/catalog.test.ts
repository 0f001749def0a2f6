import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../../helpers/useSandbox';
import { runTwoChat } from '../../helpers/engine';
import { byId } from '../../helpers/operationCase';

describe('the catalog', () => {
	const sandbox = useSandbox();

	const run = async (resource: string, operation: string, parameters: INodeParameters) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: { resource, operation, whatsappNumber: byId('+15550100002'), ...parameters },
		});

	it('gives the new ID of an updated collection beside the one that is void', async () => {
		const [before] = (await run('catalogCollection', 'getAll', {})).json;
		const { json } = await run('catalogCollection', 'update', {
			collectionId: byId(String(before.id)),
			addProductIds: '1000000002',
		});
		expect(json).toEqual([
			expect.objectContaining({ name: 'Best sellers', previous_id: before.id }),
		]);
		const [after] = (await run('catalogCollection', 'getAll', {})).json;
		expect(json[0].id).toBe(after.id);
		expect(after.id).not.toBe(before.id);
	});

	it('shows a created product in the list', async () => {
		await run('catalogProduct', 'create', {
			name: 'Scarf',
			imageUrl: 'https://example.com/scarf.jpg',
		});
		const { json } = await run('catalogProduct', 'getAll', {});
		expect(json.at(-1)).toMatchObject({ name: 'Scarf', approvalStatus: 'PENDING' });
	});

	it('says that a product was deleted', async () => {
		const { json } = await run('catalogProduct', 'delete', { productId: byId('1000000001') });
		expect(json).toEqual([{ deleted: true }]);
	});

	it('gives the answer as it is when it is no product', async () => {
		sandbox.faults.add({ status: 200, body: { success: true, product_id: '42' } });
		const { json } = await run('catalogProduct', 'create', {
			name: 'Scarf',
			imageUrl: 'https://example.com/scarf.jpg',
		});
		expect(json).toEqual([{ product_id: '42' }]);
	});

	it.each([
		[
			'a product without a web address',
			'catalogProduct',
			'create',
			{ name: 'A', imageUrl: 'a.jpg' },
			/Image URL "a.jpg" is not a web address/,
		],
		[
			'a product without a name',
			'catalogProduct',
			'create',
			{ name: ' ', imageUrl: 'https://example.com/a.jpg' },
			/Name is empty/,
		],
		[
			'an update of nothing',
			'catalogProduct',
			'update',
			{ productId: byId('1'), updateFields: {} },
			/nothing to update/,
		],
		[
			'a half image index',
			'catalogProduct',
			'deleteImage',
			{ productId: byId('1'), imageIndex: 1.5 },
			/Use a whole number from 0/,
		],
		[
			'a collection of no products',
			'catalogCollection',
			'create',
			{ name: 'A', productIds: ' , ' },
			/Product IDs is empty/,
		],
		[
			'a collection update of nothing',
			'catalogCollection',
			'update',
			{ collectionId: byId('1') },
			/nothing to update/,
		],
	])('refuses %s before anything is sent', async (_, resource, operation, parameters, message) => {
		const { error } = await run(resource, operation, parameters);
		expect(error?.message).toMatch(message);
		expect(sandbox.requests).toHaveLength(0);
	});
});
