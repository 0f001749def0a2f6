import { searchCollections, searchProducts } from './catalogSearch';
import { searchContacts } from './contactSearch';
import { searchGroups } from './groupSearch';
import {
	searchVirtualNumbers,
	searchWabaChannels,
	searchWabaNumbers,
	searchWhatsAppChannels,
	searchWhatsAppNumbers,
} from './numberSearch';
import { searchSmsChannels, searchSmsNumbers } from './smsSearch';
import { searchTemplates } from './templateSearch';
import { getTemplateVariables } from './templateVariables';

/** The dropdowns of both nodes, and the form for a template's variables. */
export const methods = {
	listSearch: {
		searchCollections,
		searchContacts,
		searchGroups,
		searchProducts,
		searchSmsChannels,
		searchSmsNumbers,
		searchTemplates,
		searchVirtualNumbers,
		searchWabaChannels,
		searchWabaNumbers,
		searchWhatsAppChannels,
		searchWhatsAppNumbers,
	},
	resourceMapping: { getTemplateVariables },
};
