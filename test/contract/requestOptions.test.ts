import { commonDeclarativeNodeOptionParameters } from 'n8n-core/dist/nodes-loader/constants';
import type { INodeProperties } from 'n8n-workflow';

import { requestOptionsField } from '../../nodes/TwoChat/fields/requestOptions';

const optionsOf = ({ options }: INodeProperties) => (options ?? []) as INodeProperties[];

it("Request Options has n8n's own entries, which n8n does not add to a node with a webhook", () => {
	const own = commonDeclarativeNodeOptionParameters as INodeProperties;
	const { name, type, displayName, isNodeSetting } = own;
	expect(requestOptionsField).toMatchObject({ name, type, displayName, isNodeSetting });
	const typesOf = (field: INodeProperties) =>
		Object.fromEntries(optionsOf(field).map((option) => [option.name, option.type]));
	expect(typesOf(requestOptionsField)).toMatchObject(typesOf(own));
});
