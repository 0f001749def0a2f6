import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../../helpers/useSandbox';
import { runTwoChat } from '../../helpers/engine';
import { byId } from '../../helpers/operationCase';

describe('Contact → Update', () => {
	const sandbox = useSandbox();

	const update = async (updateFields: INodeParameters) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: 'contact',
				operation: 'update',
				contactId: byId('CON00000000-0000-4000-8000-000000000001'),
				updateFields,
			},
		});

	it.each([
		['no field is added', {}],
		['the added fields are empty', { firstName: ' ', lastName: '' }],
		['the channel is not chosen', { whatsappNumber: { mode: 'list', value: '' } }],
	])('spends no credit when %s', async (_, fields) => {
		const { error } = await update(fields);
		expect(error?.message).toMatch(/nothing to update. Fill in a field under Update Fields/);
		expect(sandbox.requests).toHaveLength(0);
	});

	const valuesOf = (contact: { details: IDataObject[] }, ...types: string[]) =>
		contact.details.filter(({ type }) => types.includes(String(type))).map(({ value }) => value);

	it('changes what is filled in and nothing else', async () => {
		const [before] = structuredClone([...sandbox.state.contacts.values()]);
		const { json } = await update({ lastName: 'Doe' });
		expect(json[0]).toMatchObject({
			firstName: before.first_name,
			lastName: 'Doe',
			phones: valuesOf(before, 'WAPH', 'PH'),
			emails: valuesOf(before, 'E'),
		});
	});
});
