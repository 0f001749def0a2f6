import type { INodePropertyMode } from 'n8n-workflow';

/** From List: entries by `searchListMethod`, with a search field. */
export const fromList = (
	searchListMethod: string,
	displayName = 'From List',
): INodePropertyMode => ({
	displayName,
	name: 'list',
	type: 'list',
	default: '',
	typeOptions: { searchListMethod, searchable: true },
});

/** By Number: a phone number, checked while it is typed. */
export const byNumber = (displayName = 'By Number'): INodePropertyMode => ({
	displayName,
	name: 'number',
	type: 'string',
	default: '',
	placeholder: 'e.g. +15550100002',
	validation: [
		{
			type: 'regex',
			properties: {
				regex: '^\\s*\\+[\\d\\s\\-.()]{6,25}\\s*$',
				errorMessage: 'Use the international format, for example +15550100001',
			},
		},
	],
});

/** By ID: 2Chat's UUID, which starts with `prefix`. Opaque, so only its emptiness is checked. */
export const byId = (prefix: string, displayName = 'By ID'): INodePropertyMode => ({
	displayName,
	name: 'id',
	type: 'string',
	default: '',
	placeholder: `e.g. ${prefix}11111111-2222-4333-8444-555555555555`,
});
