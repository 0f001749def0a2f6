import { searchContacts } from './contactSearch';
import { searchGroups } from './groupSearch';
import {
	searchVirtualNumbers,
	searchWabaNumbers,
	searchWhatsAppChannels,
	searchWhatsAppNumbers,
} from './numberSearch';

/** The dropdowns of both nodes. */
export const methods = {
	listSearch: {
		searchContacts,
		searchGroups,
		searchVirtualNumbers,
		searchWabaNumbers,
		searchWhatsAppChannels,
		searchWhatsAppNumbers,
	},
};
