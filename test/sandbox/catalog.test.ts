import { useSandbox } from './useSandbox';

const at = useSandbox();
const from_number = '+15550100002';
const query = '?from_number=%2B15550100002';
const cap = {
	name: 'Cap',
	image_url: 'https://cdn.example.com/cap.jpg',
	price: 12.5,
	currency: 'USD',
};

const products = async () =>
	(await at.ask('GET', `/whatsapp/catalog/products${query}`)).body.products;
const collections = async () =>
	(await at.ask('GET', `/whatsapp/catalog/collections${query}`)).body.collections;
const pictures = (...urls: string[]) => urls.map((url) => ({ url }));
const create = () => at.ask('POST', '/whatsapp/catalog/product', { from_number, product: cap });

test('a created product appears in the list, waiting for approval', async () => {
	const { body } = await create();
	expect(body.product).toMatchObject({
		name: 'Cap',
		price: 12.5,
		approval_status: 'PENDING',
		is_approved: false,
	});
	expect(await products()).toContainEqual(body.product);
});

test('the first product cannot be made through the API', async () => {
	const body = { from_number: '+15550100005', product: cap };
	expect((await at.ask('POST', '/whatsapp/catalog/product', body)).status).toBe(422);
});

test('a product is edited, gets images, loses one and goes', async () => {
	const { id } = (await create()).body.product;
	const path = `/whatsapp/catalog/product/${id}`;
	const image = `/whatsapp/catalog/product/image/${id}`;
	const edited = await at.ask('PUT', path, {
		from_number,
		product: { name: 'Hat', description: null },
	});
	expect(edited.body.product).toMatchObject({ name: 'Hat', price: 12.5, description: null });
	const image_urls = ['https://cdn.example.com/2.jpg', 'https://cdn.example.com/3.jpg'];
	const added = await at.ask('POST', image, { from_number, product: { image_urls } });
	expect(added.body.product.images).toEqual(pictures(cap.image_url, ...image_urls));
	expect((await at.ask('DELETE', `${image}/0`, { from_number })).status).toBe(403);
	expect((await at.ask('DELETE', `${image}/1`, { from_number })).status).toBe(200);
	expect((await products()).at(-1).images).toEqual(pictures(cap.image_url, image_urls[1]));
	expect((await at.ask('DELETE', path, { from_number })).body).toEqual({ success: true });
	expect(await products()).toHaveLength(2);
});

test('a delete without the number in its body is refused', async () => {
	expect((await at.ask('DELETE', '/whatsapp/catalog/product/1000000001')).status).toBe(422);
	expect(at.sandbox.violations.splice(0)).toHaveLength(1);
});

test('a collection gets a new id at every edit', async () => {
	const wanted = { name: 'Summer', product_ids: ['1000000001'] };
	const made = await at.ask('POST', '/whatsapp/catalog/collection', {
		from_number,
		collection: wanted,
	});
	const { id } = made.body.collection;
	const edit = (collectionId: string) =>
		at.ask('PUT', `/whatsapp/catalog/collection/${collectionId}`, {
			from_number,
			collection: { add_product_ids: ['1000000002'], remove_product_ids: ['1000000001'] },
		});
	const edited = await edit(id);
	expect(edited.body.collection).toMatchObject({
		name: 'Summer',
		products: [{ id: '1000000002' }],
	});
	expect(edited.body.collection.id).not.toBe(id);
	expect((await edit(id)).status).toBe(404);
	await at.ask('DELETE', `/whatsapp/catalog/collection/${edited.body.collection.id}`, {
		from_number,
	});
	expect(await collections()).toHaveLength(1);
});

test("another business's catalogue can be read", async () => {
	const other = '+15550100050';
	const read = async (what: string, phone: string) =>
		await at.ask('GET', `/whatsapp/catalog/${what}/${phone}${query}`);
	expect((await read('products', other)).body.products).toHaveLength(2);
	expect((await read('collections', other)).body.collections[0].products).toHaveLength(2);
	expect((await read('products', '+15550199999')).status).toBe(404);
});
