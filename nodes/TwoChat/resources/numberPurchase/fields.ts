import type { IDataObject } from 'n8n-workflow';

import { byNumber, CHOSEN_FROM_LIST, fromList } from '../../fields/locator';
import type { Field, FieldRouting } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';

/** Sends a country as its ISO code of two capital letters. */
const countryInQuery: FieldRouting = {
	send: {
		type: 'query',
		property: 'country',
		preSend: [
			prepare((request) => {
				const query = request.qs as IDataObject;
				const code = trimmedTextOf(query.country, 'Country').toUpperCase();
				if (!/^[A-Z]{2}$/.test(code)) {
					throw new BadInput(
						`Country "${code.slice(0, 40)}" is not a country code. Use two letters, for example US`,
					);
				}
				query.country = code;
			}),
		],
	},
};

/** The country in which numbers are looked for. Where it is not `sent`, only the lists of other fields need it. */
export const countryField = (sent = true): Field => ({
	displayName: 'Country',
	name: 'country',
	type: 'string',
	required: sent,
	default: '',
	placeholder: 'e.g. US',
	description: sent
		? 'The country of the number, as a code of two letters'
		: 'The country whose number groups the list shows, as a code of two letters',
	...(sent && { routing: countryInQuery }),
});

const locator = (
	field: Pick<Field, 'displayName' | 'name' | 'description'>,
	searchListMethod: string,
	placeholder: string,
	routing?: FieldRouting,
): Field => ({
	...CHOSEN_FROM_LIST,
	modes: [
		fromList(searchListMethod),
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder },
	],
	...(routing && { routing }),
	...field,
});

/** A region of the country, as an optional field that goes into the query as `property`. */
export const regionOption = (property: string): Field =>
	locator(
		{
			displayName: 'Region',
			name: 'region',
			description:
				'The region of the country, by its ID. The US, Canada and Great Britain have some.',
		},
		'searchRegions',
		'e.g. 11',
		{ send: { type: 'query', property } },
	);

/** A city of the country, as an optional field. */
export const cityOption: Field = locator(
	{ displayName: 'City', name: 'city', description: 'The city of the number, by its ID' },
	'searchCities',
	'e.g. 111',
	{ send: { type: 'query', property: 'city_id' } },
);

/** A group of numbers on offer. */
export const numberGroupField = ({
	required = true,
	routing,
}: {
	required?: boolean;
	routing?: FieldRouting;
}): Field => ({
	...locator(
		{
			displayName: 'Number Group',
			name: 'numberGroup',
			description:
				'The group that the number belongs to, by its ID, as Get Many Number Groups returns it',
		},
		'searchNumberGroups',
		'e.g. 501',
		routing,
	),
	required,
});

/** A number of the chosen group, by list or as it is. */
export const offeredNumberField = (
	field: Pick<Field, 'description' | 'required' | 'routing'>,
): Field => ({
	displayName: 'Number',
	name: 'number',
	...CHOSEN_FROM_LIST,
	typeOptions: { loadOptionsDependsOn: ['numberGroup.value'] },
	modes: [fromList('searchAvailableNumbers'), byNumber()],
	...field,
});

/** Kinds of virtual numbers (SKILLS 2chat-numbers, did-types). */
export const NUMBER_TYPES = [
	{ name: 'Global', value: 'global' },
	{ name: 'Local', value: 'local' },
	{ name: 'Mobile', value: 'mobile' },
	{ name: 'National', value: 'national' },
	{ name: 'Shared Cost', value: 'sharedcost' },
	{ name: 'Toll-Free', value: 'tollfree' },
];

/** A kind of number, as an optional field. */
export const numberTypeOption: Field = {
	displayName: 'Type',
	name: 'numberType',
	type: 'options',
	default: 'local',
	description: 'The kind of number',
	options: NUMBER_TYPES,
	routing: { send: { type: 'query', property: 'did_type' } },
};
