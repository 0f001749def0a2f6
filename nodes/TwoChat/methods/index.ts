import { searchContacts } from './contactSearch';
import { searchGroups } from './groupSearch';
import {
	searchVirtualNumbers,
	searchWabaNumbers,
	searchWhatsAppChannels,
	searchWhatsAppNumbers,
} from './numberSearch';
import { searchSmsChannels, searchSmsNumbers } from './smsSearch';

/** The dropdowns of both nodes. */
export const methods = {
	listSearch: {
		searchContacts,
		searchGroups,
		searchSmsChannels,
		searchSmsNumbers,
		searchVirtualNumbers,
		searchWabaNumbers,
		searchWhatsAppChannels,
		searchWhatsAppNumbers,
	},
};
