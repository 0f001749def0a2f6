import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { searchGroups } from './groupSearch';
import { searchVirtualNumbers, searchWabaNumbers, searchWhatsAppNumbers } from './numberSearch';

/** A list to choose one from as a list to choose several from. */
const several = (search: (this: ILoadOptionsFunctions) => Promise<INodeListSearchResult>) =>
	async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const { results } = await search.call(this);
		return results.map(({ name, value }) => ({ name, value }));
	};

/** What a trigger can listen to besides its first number or group. */
export const severalSearch = {
	getGroups: several(searchGroups),
	getVirtualNumbers: several(searchVirtualNumbers),
	getWabaNumbers: several(searchWabaNumbers),
	getWhatsAppNumbers: several(searchWhatsAppNumbers),
};
