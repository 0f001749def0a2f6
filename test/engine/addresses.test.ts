import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../helpers/useSandbox';
import { operationCases } from '../data/operations';
import { runTwoChat } from '../helpers/engine';

const AS_PASTED = ' <https://example.com/é menu.jpg> ';
const ENCODED = 'https://example.com/%C3%A9%20menu.jpg';

describe('a web address as people paste it', () => {
	const sandbox = useSandbox();

	const send = async (
		resource: string,
		operation: string,
		box: string,
		fields: INodeParameters,
	) => {
		const found = operationCases.find(
			(one) => one.resource === resource && one.operation === operation,
		);
		const parameters = { resource, operation, ...found?.minimal.parameters, [box]: fields };
		return await runTwoChat({ baseUrl: sandbox.url, parameters });
	};

	it.each([
		['message', 'sendLocation', 'additionalFields', 'url'],
		['contact', 'create', 'additionalFields', 'profilePictureUrl'],
		['contact', 'update', 'updateFields', 'profilePictureUrl'],
		['contact', 'upsert', 'additionalFields', 'profilePictureUrl'],
		['catalogProduct', 'create', 'additionalFields', 'url'],
		['catalogProduct', 'update', 'updateFields', 'imageUrl'],
	])('is encoded once, and refused where it is none: %s %s, %s.%s', async (...place) => {
		const [resource, operation, box, field] = place;
		await send(resource, operation, box, { [field]: AS_PASTED });
		expect(JSON.stringify(sandbox.requests.at(-1)?.body)).toContain(`"${ENCODED}"`);
		sandbox.reset();
		const { error } = await send(resource, operation, box, { [field]: 'photo.jpg' });
		expect(error?.message).toMatch(/URL "photo\.jpg" is not a web address/);
		expect(sandbox.requests).toEqual([]);
	});
});
