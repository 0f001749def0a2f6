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
		searchGroups,
		searchVirtualNumbers,
		searchWabaNumbers,
		searchWhatsAppChannels,
		searchWhatsAppNumbers,
	},
};
