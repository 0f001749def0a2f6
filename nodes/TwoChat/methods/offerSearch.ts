import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { callTwoChat } from '../transport/call';
import { listFrom } from '../transport/reply/envelope';
import { matchingEntries, written as text } from './matching';

interface Offer {
	/** Path and key of the list (SKILLS 2chat-numbers). */
	path: string;
	key: string;
	/** Node parameters that the list depends on, by the name that 2Chat has for them. */
	needs: Record<string, string>;
	label: (entry: IDataObject) => string;
	value?: string;
}

/** Entries of one of the lists for finding a number to buy; all come in one answer. */
const searchFor = ({ path, key, needs, label, value = 'id' }: Offer) =>
	async function (this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
		const query: IDataObject = {};
		for (const [property, parameter] of Object.entries(needs)) {
			const given = text(this.getCurrentNodeParameter(parameter, { extractValue: true }));
			if (given !== '') query[property] = property === 'country' ? given.toUpperCase() : given;
		}
		const missing = Object.keys(needs).find((property) => query[property] === undefined);
		if (missing !== undefined) {
			const what = missing === 'country' ? 'Country' : 'Number Group';
			throw new NodeOperationError(
				this.getNode(),
				`Fill in ${what} first: this list depends on it`,
			);
		}
		const entries = listFrom(await callTwoChat.call(this, { method: 'GET', path, query }), key);
		return matchingEntries(
			entries.map((entry) => ({ name: label(entry), value: text(entry[value]) })),
			filter,
		);
	};

const priceOf = ({ price }: IDataObject): string => {
	const monthly = text((price as IDataObject | undefined)?.monthly_price);
	return monthly && `${monthly} a month`;
};

/** Regions of the chosen country, by ID. */
export const searchRegions = searchFor({
	path: '/numbers/regions',
	key: 'regions',
	needs: { country: 'country' },
	label: ({ region_name: name, id }) => text(name) || text(id),
});

/** Cities of the chosen country, by ID. */
export const searchCities = searchFor({
	path: '/numbers/cities',
	key: 'cities',
	needs: { country: 'country' },
	label: ({ city_name: name, id }) => text(name) || text(id),
});

/** Groups of numbers on offer in the chosen country, by ID, with what a number costs. */
export const searchNumberGroups = searchFor({
	path: '/numbers/groups',
	key: 'groups',
	needs: { country: 'country' },
	label: (group) =>
		[text(group.location) || text(group.id), text(group.prefix), text(group.type), priceOf(group)]
			.filter(Boolean)
			.join(', '),
});

/** Numbers of the chosen group. */
export const searchAvailableNumbers = searchFor({
	path: '/numbers/available',
	key: 'numbers',
	needs: { group_id: 'numberGroup' },
	label: ({ number }) => text(number),
	value: 'number',
});

/** The account's reservations, by UUID. */
export const searchReservations = searchFor({
	path: '/numbers/reservations',
	key: 'reservations',
	needs: {},
	label: ({ number, location }) => [text(number), text(location)].filter(Boolean).join(', '),
	value: 'uuid',
});
